import {
  type ComponentType,
  type ReactElement,
  type ReactNode,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { CardId } from "@/domain/model/ids";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { type Services, useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayAt } from "@/lib/day-at";
import { DragBoard } from "@/ui/drag/drag-board";
import { DragProvider } from "@/ui/drag/drag-provider";
import { useReadOnly } from "@/ui/writes/read-only";
import { type Board, BoardContext } from "./board-context";
import { BoardKeys } from "./board-keys";
import { type BoardStore, createBoardStore } from "./board-store";
import { CardInHand } from "./card/board-card";
import { CardToolsProvider } from "./card/card-menu";
import { looksSame, SurroundingsContext, surroundingsOf } from "./card/surroundings";
import { Columns } from "./columns";
import { createDragRules } from "./drag-rules";
import { createCardFilter } from "./filter/card-filter";
import type { Asker } from "./filter/query-engine";
import { adding, type BoardPicture, openPlaces } from "./names";
import { SelectionHost } from "./selection/selection-host";
import { SprintDialogHost } from "./sprint/sprint-dialog-host";
import { useFramePart } from "./use-picture";
import { useToday } from "./use-today";

/** Columns beside each other, each as high as the board; or rows of them, which the board scrolls. */
const surfaces = {
  columns: "gap-2.5 overflow-x-auto overflow-y-hidden px-4 py-3 max-sm:flex-col",
  lanes: "overflow-auto",
};
export type Surface = keyof typeof surfaces;

interface SprintBoardProps {
  readonly picture: BoardPicture;
  /** Which columns there are. */
  readonly Layout?: ComponentType<{
    readonly children: (columns: ReactNode, surface?: Surface) => ReactNode;
  }>;
}

/** One open board: what its parts share, made once, and its columns inside the drag. */
export function SprintBoard({ picture, Layout = Columns }: SprintBoardProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const board = useNewBoard(picture);
  const surroundings = useFramePart(picture, surroundingsOf, looksSame);
  useShownMarking(useSyncExternalStore(picture.onAny, picture.level));
  const rules = useMemo(() => createDragRules(board, services, { t, format }), [board, services, t, format]);
  return (
    <BoardContext value={board}>
      <SurroundingsContext value={surroundings}>
        {/* The columns draw what is in sight: on paper they would lose cards without a word. */}
        <p className="hidden p-4 print:block">{t("board.printHint")}</p>
        <Layout>
          {(columns: ReactNode, surface: Surface = "columns") => (
            <DragProvider rules={rules}>
              <CardToolsProvider>
                <DragBoard
                  disabled={board.isWall}
                  className={`flex min-h-0 flex-1 print:hidden ${surfaces[surface]}`}
                  renderOverlay={(id, count) => <CardInHand id={id as CardId} count={count} />}
                >
                  {columns}
                </DragBoard>
                <SelectionHost />
              </CardToolsProvider>
            </DragProvider>
          )}
        </Layout>
        <SprintDialogHost />
        <BoardKeys />
      </SurroundingsContext>
    </BoardContext>
  );
}

function useNewBoard(picture: BoardPicture): Board {
  const services = useServices();
  const address = useHashQuery();
  // A question is asked of what the rows say, however the board is split.
  const rows = picture.split?.base ?? picture;
  const [{ store, filter }] = useState(() => {
    const query = address.get("q") ?? "";
    const made = {
      store: createBoardStore(query),
      filter: createCardFilter(rows, askerOf(rows, services)),
    };
    made.filter.ask(query);
    return made;
  });
  useAsked(picture, store, address.get("do"));
  useEffect(() => filter.start(() => openPlaces(rows)), [filter, rows]);
  const { code, unit, timeZone } = useFramePart(
    picture,
    (frame) => ({
      code: frame?.project.code ?? "",
      unit: frame?.project.unit ?? "points",
      timeZone: frame?.project.timeZone ?? "Europe/Paris",
    }),
    (a, b) => a.code === b.code && a.unit === b.unit && a.timeZone === b.timeZone,
  );
  const today = useToday(services.now, timeZone);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day is the reason to look again
  useEffect(() => filter.again(), [filter, today]);
  const isWall = address.get("view") === "read";
  const isReadOnly = useReadOnly() !== null || isWall;
  const density = useSyncExternalStore(services.density.subscribe, services.density.get);
  return useMemo(
    () => ({ picture, store, filter, isWall, isReadOnly, today, code, timeZone, unit, density }),
    [picture, store, filter, isWall, isReadOnly, today, code, timeZone, unit, density],
  );
}

/** What the address asks to begin with: a new card, a new sprint. It is asked once, so it is taken out. */
function useAsked(picture: BoardPicture, store: BoardStore, asked: string | null): void {
  const isReadOnly = useReadOnly() !== null;
  useEffect(() => {
    if (asked !== "new-card" && asked !== "new-sprint") return;
    if (asked === "new-card" && !isReadOnly) store.setState(adding(picture));
    if (asked === "new-sprint" && !isReadOnly) store.setState({ sprintDialog: "new" });
    navigate(withQuery({ do: null }), { replace: true });
  }, [picture, store, asked, isReadOnly]);
}

/** Who asks the filter's questions: the person of this desk, today where the project is. */
function askerOf(picture: BoardPicture, { me, now, queries }: Services): Asker {
  return {
    me,
    today: () => dayAt(now(), picture.frame()?.project.timeZone ?? "Europe/Paris"),
    cardIdByKey: queries.cardIdByKey,
  };
}
