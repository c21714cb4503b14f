import { type ReactElement, type ReactNode, useCallback } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Select } from "@/ui/form/select";
import { useBoard, useBoardState } from "../board-context";
import { BoardColumn } from "../column/board-column";
import { LazyFoldedColumn } from "../column/lazy-folded-column";
import { useFold, useFolds } from "../column/use-folds";
import { useQueryInAddress } from "../filter/use-query";
import { placeName } from "../names";
import type { Surface } from "../sprint-board";
import { Toolbar } from "../toolbar";
import { useNarrow } from "../use-narrow";
import { useFramePart } from "../use-picture";
import { keyOf, type Named } from "./cells";
import { LaneBoard } from "./lane-board";
import { LaneChoice } from "./lane-choice";
import { OtherSprint, sameNames } from "./other-sprint";
import { StatusHead } from "./status-head";
import { useAges } from "./use-ages";

const namesOf = (frame: Frame | null | undefined): readonly Named[] =>
  frame?.columns.map(({ id, name }) => ({ place: keyOf(id), name })) ?? [];
const runningOf = (frame: Frame | null | undefined): readonly Named[] =>
  frame?.sprints
    .filter(({ state }) => state.phase === "active")
    .map(({ id, name }) => ({ place: id, name })) ?? [];
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The status columns in their order; the box around them is the caller's. */
export function StatusColumns({
  children,
}: {
  children: (columns: ReactNode, surface?: Surface) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const { picture, filter, store } = useBoard();
  const columns = useFramePart(picture, namesOf, same);
  const project = useFramePart(picture, (frame) => frame?.project.name ?? "", Object.is);
  const isNarrow = useNarrow();
  const chosen = useBoardState((state) => state.column);
  const countHidden = useCallback(
    () =>
      namesOf(picture.frame()).reduce((sum, { place }) => {
        const column = picture.column(place);
        return column ? sum + column.ids.length - filter.idsOf(column).length : sum;
      }, 0),
    [picture, filter],
  );
  useQueryInAddress(countHidden);
  useAges();
  const hasLanes = (picture.split?.field ?? null) !== null;
  const alone = columns.find(({ place }) => place === chosen) ?? columns[0];
  const shown = isNarrow && alone ? [alone] : columns;
  return (
    <div
      className={`${hasLanes ? "@container " : ""}flex min-h-0 flex-1 flex-col [@media(max-height:30rem)]:min-h-120`}
    >
      <Toolbar project={project} places={columns.map(({ place }) => place)}>
        <SprintChoice />
        <LaneChoice />
      </Toolbar>
      <Elsewhere />
      {isNarrow && alone ? (
        <div className="px-4 pt-3">
          <Select
            aria-label={t("board.chooseColumn")}
            value={alone.place}
            options={columns.map(({ place, name }) => ({ value: place, label: name }))}
            onValue={(column) => store.setState({ column })}
          />
        </div>
      ) : null}
      {hasLanes
        ? children(<LaneBoard columns={shown} />, "lanes")
        : children(<Shown columns={shown} first={columns[0]?.place} isNarrow={isNarrow} />)}
    </div>
  );
}

interface ShownProps {
  readonly columns: readonly Named[];
  /** The column by which new cards come in. */
  readonly first: Place | undefined;
  readonly isNarrow: boolean;
}

function Shown({ columns, first, isNarrow }: ShownProps): ReactElement {
  const folds = useFolds();
  const fold = useFold();
  const addingTo = useBoardState((state) => state.addingTo);
  return (
    <>
      {columns.map(({ place, name }) =>
        !isNarrow && folds.has(place) && addingTo !== place ? (
          <LazyFoldedColumn
            key={`${place}-folded`}
            place={place}
            name={name}
            onUnfold={() => fold(place, false)}
          />
        ) : (
          <BoardColumn key={place} place={place} name={name} Head={StatusHead} takesNoNew={place !== first} />
        ),
      )}
    </>
  );
}

/** What there is to say of a sprint that the address names and the board does not show. */
function Elsewhere(): ReactElement | null {
  const { picture, code } = useBoard();
  const { t } = useTranslation();
  const sprints = useFramePart(picture, (frame) => frame?.sprints ?? [], sameNames);
  const place = picture.split?.place;
  if (place === undefined || place === "flow") return null;
  return <OtherSprint sprints={sprints} code={code} shown={placeName(t, picture, place)} />;
}

/** The sprint that is shown; where several run, which one. */
function SprintChoice(): ReactElement | null {
  const { t } = useTranslation();
  const { picture } = useBoard();
  const running = useFramePart(picture, runningOf, same);
  const place = picture.split?.place;
  if (place === undefined || place === "flow") return null;
  if (running.length < 2) return <p className="text-ink-2 text-s">{placeName(t, picture, place)}</p>;
  return (
    <Select
      aria-label={t("status.sprint")}
      value={place as Place}
      options={running.map(({ place: value, name }) => ({ value, label: name }))}
      onValue={(sprint) => navigate(withQuery({ sprint }))}
    />
  );
}
