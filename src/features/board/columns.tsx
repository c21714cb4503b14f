import { Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useCallback } from "react";
import type { Sprint } from "@/domain/model/entities";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Select } from "@/ui/form/select";
import { useBoard, useBoardState } from "./board-context";
import { BoardColumn, columnWidth } from "./column/board-column";
import { ClosedSprints } from "./column/closed-sprints";
import { LazyFoldedColumn } from "./column/lazy-folded-column";
import { useFold, useFolds } from "./column/use-folds";
import { useQueryInAddress } from "./filter/use-query";
import { useForecastChoice } from "./forecast/forecast-after";
import { Toolbar } from "./toolbar";
import { useNarrow } from "./use-narrow";
import { useFramePart } from "./use-picture";
import { useSpillOvers } from "./use-spill-overs";

interface Plan {
  readonly project: string;
  readonly sprints: readonly Sprint[];
  readonly isEmpty: boolean;
}

function planOf(frame: Frame | null | undefined): Plan {
  const cards = [...(frame?.totalsByPlace.entries() ?? [])];
  return {
    project: frame?.project.name ?? "",
    sprints: frame?.sprints ?? [],
    isEmpty: cards.every(([place, { cards: count }]) => place === "trash" || count === 0),
  };
}

/** Rows of the frame are new after every write; a sprint that says the same is the same. */
function samePlan(a: Plan, b: Plan): boolean {
  return (
    a.project === b.project &&
    a.isEmpty === b.isEmpty &&
    a.sprints.length === b.sprints.length &&
    a.sprints.every((sprint, i) => JSON.stringify(sprint) === JSON.stringify(b.sprints[i]))
  );
}

/** How many columns a window shows, the one that its edge cuts too: the others may draw their cards a moment later. */
function columnsInSight(): number {
  const board = window.innerWidth - navigationWidth;
  const column = Math.min(276, Math.max(248, (board - 108) / 4)); // as `columnWidth` says it to the browser
  return Math.max(1, Math.ceil((board - 16) / (column + 10)));
}

const navigationWidth = 224;

/** Which columns there are and in which order; the box around them is the caller's. */
export function Columns({ children }: { children: (columns: ReactNode) => ReactNode }): ReactElement {
  const { picture, filter } = useBoard();
  const plan = useFramePart(picture, planOf, samePlan);
  const isNarrow = useNarrow();
  const chosen = useBoardState((state) => state.column);
  const open = plan.sprints.filter(({ state }) => state.phase !== "closed");
  const closed = plan.sprints.filter(({ state }) => state.phase === "closed");
  const places: readonly Place[] = ["backlog", ...open.map(({ id }) => id)];
  const countHidden = useCallback(() => {
    const all = picture.frame()?.sprints.filter(({ state }) => state.phase !== "closed") ?? [];
    return (["backlog", ...all.map(({ id }) => id)] as readonly Place[]).reduce((sum, place) => {
      const column = picture.column(place);
      return column ? sum + column.ids.length - filter.idsOf(column).length : sum;
    }, 0);
  }, [picture, filter]);
  useQueryInAddress(countHidden);
  useForecastChoice();
  useSpillOvers();
  const isKnown = chosen === "backlog" || plan.sprints.some(({ id }) => id === chosen);
  const shown = isNarrow ? (isKnown ? chosen : "backlog") : null;
  const columns = <OpenColumns plan={plan} shown={shown} isNarrow={isNarrow} open={open} closed={closed} />;
  return (
    <div className="flex min-h-0 flex-1 flex-col [@media(max-height:30rem)]:min-h-120">
      <Toolbar project={plan.project} places={places} />
      {isNarrow ? <ColumnChoice sprints={[...open, ...closed]} value={shown ?? "backlog"} /> : null}
      {children(columns)}
    </div>
  );
}

interface OpenColumnsProps {
  readonly plan: Plan;
  readonly open: readonly Sprint[];
  readonly closed: readonly Sprint[];
  /** On a narrow screen the one column that stands; null = all of them. */
  readonly shown: Place | null;
  readonly isNarrow: boolean;
}

/** Inside the drag: backlog, sprints that are open, and the closed ones before them. */
function OpenColumns({ plan, open, closed, shown, isNarrow }: OpenColumnsProps): ReactElement {
  const { t } = useTranslation();
  const { isReadOnly } = useBoard();
  const folds = useFolds();
  const fold = useFold();
  const inSight = columnsInSight();
  const addingTo = useBoardState((state) => state.addingTo);
  // Who adds a card to a folded column wants to see it.
  const isFolded = (place: Place): boolean => shown === null && folds.has(place) && addingTo !== place;
  const places = [
    { place: "backlog" as Place, name: t("board.backlog"), isEmptyProject: plan.isEmpty },
    ...open.map((sprint, index) => ({
      place: sprint.id as Place,
      name: sprint.name,
      sprint,
      isFar: shown === null && index + 1 >= inSight,
    })),
  ].filter(({ place }) => shown === null || place === shown);
  return (
    <>
      {isNarrow ? null : <ClosedSprints sprints={closed} />}
      {places.map((column) =>
        isFolded(column.place) ? (
          <LazyFoldedColumn
            key={`${column.place}-folded`}
            {...column}
            onUnfold={() => fold(column.place, false)}
          />
        ) : (
          <BoardColumn key={column.place} {...column} />
        ),
      )}
      {closed
        .filter(({ id }) => shown === id)
        .map((sprint) => (
          <BoardColumn key={sprint.id} place={sprint.id} name={sprint.name} sprint={sprint} />
        ))}
      {isReadOnly || isNarrow ? null : <NewSprint />}
    </>
  );
}

function NewSprint(): ReactElement {
  const { t } = useTranslation();
  const { store } = useBoard();
  return (
    <button
      type="button"
      className={`flex flex-none items-center justify-center gap-1.75 rounded-l border border-line-strong border-dashed font-medium text-ink-2 hover:bg-sunken hover:text-ink ${columnWidth}`}
      onClick={() => store.setState({ sprintDialog: "new" })}
    >
      <Plus aria-hidden size={15} />
      {t("board.sprint.new")}
    </button>
  );
}

/** Where the screen holds one column, which one (RGAA 10.11). */
function ColumnChoice({ sprints, value }: { sprints: readonly Sprint[]; value: Place }): ReactElement {
  const { t } = useTranslation();
  const { store, picture } = useBoard();
  const nameOf = ({ name, state }: Sprint): string =>
    state.phase === "planned" ? name : `${name} (${t(`board.state.${state.phase}`).toLowerCase()})`;
  const options = [
    { value: "backlog" as Place, label: t("board.backlog") },
    ...sprints.map((sprint) => ({ value: sprint.id as Place, label: nameOf(sprint) })),
  ];
  return (
    <div className="px-4 pt-3">
      <Select
        aria-label={t("board.chooseColumn")}
        value={value}
        options={options}
        onValue={(column) => {
          picture.open(column);
          store.setState({ column });
        }}
      />
    </div>
  );
}
