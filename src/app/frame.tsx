import { type ReactElement, useCallback, useMemo, useSyncExternalStore } from "react";
import { effectiveMarking } from "@/domain/rules/marking";
import { Hall } from "@/features/hall";
import { paths } from "@/features/paths";
import { useHashPath, useHashQuery } from "@/features/route";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { lazyPart } from "@/ui/lazy-part";
import { CrashScreen } from "./crash/crash-screen";
import { saveRawCopy } from "./crash/raw-copy";
import { RenderBoundary } from "./crash/render-boundary";
import { Routes } from "./routes";
import { MarkingBanner, MarkingFoot } from "./shell/marking-banner";
import { Notices, StatusRegion } from "./shell/notices";
import type { World } from "./world";

const Start = lazyPart(async () => ({ default: (await import("./screens/first-start")).Start }));

/** The whole page: marking above all, then the first start or the screens. */
export function Frame({ world }: { world: World }): ReactElement {
  const { t } = useTranslation();
  const { services, tell, db, base, first, past } = world;
  const query = useCallback(async () => (await services.queries.workspace()) ?? null, [services]);
  const workspace = useLive(query, first.workspace ?? null);
  const path = useHashPath();
  const isRestoring = useHashQuery().get("do") === "restore";
  const levels = useSyncExternalStore(services.shown.subscribe, services.shown.get);
  const floor = workspace?.marking;
  const marking = useMemo(
    () => effectiveMarking(floor ?? { level: "NP", label: t("shell.unmarked") }, levels),
    [floor, levels, t],
  );
  const isAside = path === paths.help() || path === paths.accessibility();
  const isFirstStart = workspace === null && !isAside && !(path === "/data" && isRestoring);
  return (
    <Hall services={services}>
      <div className="flex h-dvh flex-col print:block print:h-auto">
        <MarkingBanner marking={marking} isFictional={workspace?.fictional === true} past={past} />
        <RenderBoundary
          resetKey={path}
          fallback={(error) => (
            <CrashScreen
              title={t("shell.crash.render.title")}
              text={t("shell.crash.render.text")}
              detail={error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
              onCopy={() => void saveRawCopy(db)}
            />
          )}
        >
          {isFirstStart ? (
            <>
              <Start services={services} base={base} />
              <Notices tell={tell} />
              <StatusRegion tell={tell} />
            </>
          ) : (
            <Routes world={world} workspace={workspace ?? undefined} marking={marking} />
          )}
        </RenderBoundary>
        <MarkingFoot marking={marking} />
      </div>
    </Hall>
  );
}
