import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import { useHashPath, useHashQuery } from "@/features/route";
import { Shortcuts } from "@/features/shortcuts/shortcuts";
import { useTranslation } from "@/i18n/words";
import { quiet } from "@/lib/quiet";
import type { VigieDatabase } from "@/storage/database";
import { lazyPart } from "@/ui/lazy-part";
import { sampleBase } from "../boot/bases";
import { Questions } from "../questions/questions";
import { withTexts } from "../screens/with-texts";
import type { Tell } from "../tell";
import { Notices, StatusRegion } from "./notices";
import { Sidebar } from "./sidebar";
import { SidebarFooter } from "./sidebar-footer";
import { StepKeys } from "./step-keys";
import { type Here, TopBar } from "./top-bar";

const MarkingQuestion = lazyPart(() => withTexts(import("./marking-question"), "MarkingQuestion"));

const AsOfDialog = lazyPart(() => withTexts(import("../past/as-of-dialog"), "AsOfDialog"));

const FirstPlanPanel = lazyPart(() =>
  withTexts(import("@/features/guide/first-plan-panel"), "FirstPlanPanel"),
);

const Backups = lazyPart(async () => {
  await quiet();
  return withTexts(import("../safety/backups"), "Backups");
});

/** Meetings that are held before everyone, on the wall: they have the window's width to themselves. */
const stages = /^\/projects\/[^/]+\/(?:daily|poker)$/;

/** The frame of every screen: navigation, where one is, the content, and what there is to say. */
export function Shell({
  tell,
  here,
  base,
  asks,
  isPast,
  db,
  children,
}: {
  tell: Tell;
  here: Here;
  base: string;
  /** The workspace, as long as nobody has said what it bears. */
  asks: Row<"workspace"> | null;
  /** Is all shown as of a day? Then nothing asks for backups. */
  isPast: boolean;
  db: VigieDatabase;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const query = useHashQuery();
  const isReading = query.get("view") === "read";
  const [isNavigating, setNavigating] = useState(false);
  const path = useHashPath();
  const isStage = stages.test(path);
  const main = useRef<HTMLElement>(null);
  const cameTo = useRef(path);
  useEffect(() => {
    // A new screen is a new page for whoever listens: reading begins at its content.
    if (cameTo.current === path) return;
    cameTo.current = path;
    setNavigating(false);
    tell.leaveScreen();
    main.current?.focus();
  }, [path, tell]);
  return (
    <Shortcuts>
      <div className="flex min-h-0 flex-1 print:block">
        {isReading ? null : <StepKeys />}
        <button type="button" className="skip-link" onClick={() => main.current?.focus()}>
          {t("shell.skipToContent")}
        </button>
        {isReading || isStage ? null : (
          <div
            data-open={isNavigating || undefined}
            className="flex w-[17.75em] max-w-full shrink-0 flex-col border-line border-r bg-surface max-lg:hidden max-lg:data-open:fixed max-lg:data-open:top-(--frame-top) max-lg:data-open:bottom-(--frame-bottom,0px) max-lg:data-open:left-0 max-lg:data-open:z-50 max-lg:data-open:flex max-lg:data-open:shadow-2 print:hidden"
          >
            <Sidebar
              isSample={base === sampleBase}
              isPast={isPast}
              footer={
                <SidebarFooter base={base} onClose={isNavigating ? () => setNavigating(false) : null} />
              }
            />
          </div>
        )}
        <div className="flex min-w-0 flex-1 flex-col pb-(--notices) print:block">
          <TopBar
            tell={tell}
            here={here}
            isReading={isReading}
            isStage={isStage}
            onOpenNavigation={() => setNavigating(true)}
          />
          {asks && !isReading ? <MarkingQuestion workspace={asks} /> : null}
          <main
            ref={main}
            id="main"
            tabIndex={-1}
            className="flex min-h-0 flex-1 flex-col overflow-auto outline-none print:block print:overflow-visible"
          >
            {children}
          </main>
          {base === sampleBase && !isReading && !isStage ? <FirstPlanPanel /> : null}
        </div>
        {isReading || isPast || base === sampleBase ? null : <Backups tell={tell} />}
        {query.get("do") === "as-of" ? <AsOfDialog db={db} /> : null}
        <Notices tell={tell} />
        <Questions tell={tell} />
        <StatusRegion tell={tell} />
      </div>
    </Shortcuts>
  );
}
