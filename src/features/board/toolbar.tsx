import { Plus } from "lucide-react";
import {
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useCallback,
  useRef,
  useSyncExternalStore,
} from "react";
import type { Place } from "@/domain/model/vocabulary";
import { ProjectNav } from "@/features/pieces/project-nav";
import { loadTexts } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useBoard } from "./board-context";
import { DisplayMenu } from "./display/display-menu";
import { FacetsButton, FilterField, FilterRow, useFilterRowId, ViewsButton } from "./filter/filter-field";
import { useQuery } from "./filter/use-query";
import { adding } from "./names";

/** Fetched for a board that is only read. */
const ReadTools = lazy(async () => {
  const [{ ReadTools }] = await Promise.all([import("./display/read-tools"), loadTexts()]);
  return { default: ReadTools };
});

const EditShown = lazy(async () => {
  const [{ EditShown: Shown }] = await Promise.all([import("./filter/edit-shown"), loadTexts()]);
  return { default: Shown };
});

interface ToolbarProps {
  readonly project: string;
  readonly places: readonly Place[];
  /** What this board alone has to choose from. */
  readonly children?: ReactNode;
}

/** The row above the columns: the name of the view, and its tools. */
export function Toolbar({ project, places, children }: ToolbarProps): ReactElement {
  const { t } = useTranslation();
  const { picture, store, isReadOnly, code } = useBoard();
  const bar = useRef<HTMLDivElement>(null);
  const rowId = useFilterRowId();
  const setQuery = useQuery();
  return (
    <>
      <div
        ref={bar}
        className="flex min-h-12 flex-none flex-wrap items-center gap-2 border-line border-b bg-surface px-4 py-1"
      >
        <h1 tabIndex={-1} className="sr-only">
          {t(picture.split ? "board.nav.board" : "board.sprints")}
          <span className="sr-only">{` ${t("board.ofProject", { project })}`}</span>
        </h1>
        <ProjectNav code={code} here={picture.split ? "board" : "sprints"} />
        {children}
        <Hidden places={places} onReset={() => setQuery("")} />
        <FilterField describedBy={rowId} />
        <FacetsButton />
        <ViewsButton />
        {isReadOnly ? (
          <Suspense fallback={null}>
            <ReadTools />
          </Suspense>
        ) : (
          <DisplayMenu />
        )}
        {isReadOnly ? null : (
          <Button
            look="primary"
            icon={<Plus aria-hidden />}
            aria-label={t(picture.split ? "board.newCardHere" : "board.newCardLabel")}
            onClick={() => store.setState(adding(picture))}
          >
            {t("board.newCard")}
          </Button>
        )}
      </div>
      <FilterRow id={rowId} onEmptied={() => bar.current?.querySelector("input")?.focus()} />
    </>
  );
}

/** How many cards the filter hides, and one key to see them all again (B78). */
function Hidden({ places, onReset }: { places: readonly Place[]; onReset: () => void }): ReactElement | null {
  const { t } = useTranslation();
  const { picture, filter, isReadOnly } = useBoard();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [filter.subscribe(listener), picture.onAny(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [filter, picture],
  );
  const hidden = useSyncExternalStore(subscribe, () => {
    if (!filter.isOn()) return null;
    return places.reduce((sum, place) => {
      const column = picture.column(place);
      return column ? sum + column.ids.length - filter.idsOf(column).length : sum;
    }, 0);
  });
  if (hidden === null) return null;
  return (
    <span className="flex items-center gap-1.5 text-ink-2 text-s">
      {t("board.filter.hidden", { count: hidden })}
      <Button size="s" onClick={onReset}>
        {t("board.filter.reset")}
      </Button>
      {isReadOnly ? null : (
        <Suspense fallback={null}>
          <EditShown places={places} />
        </Suspense>
      )}
    </span>
  );
}
