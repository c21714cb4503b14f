import { ChevronLeft, Inbox } from "lucide-react";
import { Fragment, type ReactElement, useState } from "react";
import type { Sprint } from "@/domain/model/entities";
import { fromHundredths, toHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import { loadTexts } from "@/i18n/i18n";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { LoadBar } from "@/ui/bar/load-bar";
import { IconButton } from "@/ui/icon-button";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard } from "../board-context";
import { SprintMenu } from "../sprint/sprint-menu";
import { SprintState } from "../sprint/sprint-state";
import { Refusal, useHeadLoad } from "./head-load";
import { type Load, loadState } from "./load";
import { useFold } from "./use-folds";

/** What only a closed sprint says: fetched when one is unfolded. */
const ClosedFigures = lazyPart(async () => {
  const [{ ClosedFigures: Figures }] = await Promise.all([import("./closed-figures"), loadTexts()]);
  return { default: Figures };
});

interface ColumnHeadProps {
  readonly place: Place;
  readonly name: string;
  readonly sprint: Sprint | undefined;
  readonly titleId: string;
}

/** What a column holds, said at once from the kept counters; while cards hover, what it would hold (B14). */
export function ColumnHead({ place, name, sprint, titleId }: ColumnHeadProps): ReactElement {
  const { shown, refusal } = useHeadLoad(place);
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-1.25 px-3 pt-2.5 pb-2.25">
      {/* What does not fit beside the name stands below it: neither is cut for the other. */}
      <div className="flex min-h-6 items-start gap-x-1.75">
        <div className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-1.75">
          {sprint === undefined ? <Inbox aria-hidden size={15} className="shrink-0 text-ink-3" /> : null}
          <h2 id={titleId} dir="auto" className="line-clamp-3 font-semibold wrap-anywhere">
            {name}
          </h2>
          {sprint === undefined ? (
            <Sums load={shown} parts={["cards", "points"]} />
          ) : (
            <span className="ml-auto">
              <SprintState sprint={sprint} />
            </span>
          )}
        </div>
        <span className="flex shrink-0">
          {sprint === undefined ? <FoldButton place={place} name={name} /> : <SprintMenu sprint={sprint} />}
        </span>
      </div>
      {sprint === undefined ? (
        <Sums load={shown} parts={["unestimated"]} />
      ) : (
        <SprintLoad sprint={sprint} load={shown} />
      )}
      <Refusal text={refusal} />
    </header>
  );
}

/** On a narrow screen one column stands alone: there is nothing to fold it for. */
export function FoldButton({ place, name }: { place: Place; name: string }): ReactElement {
  const { t } = useTranslation();
  const fold = useFold();
  return (
    <span className="max-sm:hidden print:hidden">
      <IconButton
        size="s"
        icon={<ChevronLeft aria-hidden />}
        label={t("board.closed.fold", { column: name })}
        onClick={() => fold(place, true)}
      />
    </span>
  );
}

type SumsProps = { readonly load: Load; readonly parts: readonly (keyof Load)[] };

/** « 5 cartes · 2 non estimées »: figures on one line, none for cards that nobody has left unestimated. */
export function Sums({ load, parts }: SumsProps): ReactElement | null {
  const { t } = useTranslation();
  const { unit } = useBoard();
  const format = useFormat();
  const points = fromHundredths(load.points);
  const words = {
    cards: t("common.count.card", { count: load.cards }),
    points: t(`board.column.sum.${unit}`, { count: points, sum: format.points(points) }),
    unestimated: t("board.column.unestimated", { count: load.unestimated }),
  };
  const said = parts.filter((part) => part !== "unestimated" || load.unestimated > 0);
  if (said.length === 0) return null;
  return (
    <span className="min-w-0 text-ink-3 text-s">
      {said.map((part, i) => (
        <Fragment key={part}>
          {i === 0 ? null : " · "}
          <span>{words[part]}</span>
        </Fragment>
      ))}
    </span>
  );
}

function SprintLoad({ sprint, load }: { sprint: Sprint; load: Load }): ReactElement {
  const { t } = useTranslation();
  const { unit } = useBoard();
  const format = useFormat();
  // What is over bears no load any more: its figures come from its journal, below.
  const capacity = sprint.state.phase === "closed" ? null : sprint.capacity;
  const points = fromHundredths(load.points);
  const state = loadState(load.points, capacity);
  const sum = (value: number): string =>
    t(`board.column.sum.${unit}`, { count: value, sum: format.points(value) });
  const excess = capacity === null ? 0 : fromHundredths(load.points - toHundredths(capacity));
  const days = <SprintDates sprint={sprint} />;
  return (
    <>
      {capacity === null ? (
        <div className="flex justify-between gap-2 text-ink-2 text-s">
          {days}
          <span className="shrink-0">{sum(points)}</span>
        </div>
      ) : (
        <LoadBar
          load={points}
          capacity={capacity}
          state={state}
          label={t("board.column.loadOf", { column: sprint.name })}
          words={t(`board.column.load.${unit}`, {
            load: format.points(points),
            capacity: format.points(capacity),
          })}
          lead={days}
        />
      )}
      <div className="flex flex-wrap justify-between gap-x-2">
        <Sums load={load} parts={["cards", "unestimated"]} />
        {state === "over" ? (
          <span className="font-semibold text-danger text-s">
            {t("board.column.over", { excess: sum(excess) })}
          </span>
        ) : null}
      </div>
      {sprint.state.phase === "closed" ? <ClosedFigures sprint={sprint} /> : null}
      <Goal goal={sprint.goal} />
    </>
  );
}

function SprintDates({ sprint: { startOn, endOn } }: { sprint: Sprint }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words =
    startOn !== null && endOn !== null
      ? format.dayRange(startOn, endOn)
      : startOn !== null
        ? t("board.column.from", { day: format.day(startOn) })
        : endOn !== null
          ? t("board.column.until", { day: format.day(endOn) })
          : t("board.column.noDates");
  return <span className="min-w-0 truncate">{words}</span>;
}

/** One line; a press shows all of it, since a bubble could neither be dismissed nor reached by everyone (RGAA 10.13). */
function Goal({ goal }: { goal: string }): ReactElement | null {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  if (goal === "") return null;
  return (
    <button
      type="button"
      aria-expanded={isWhole}
      dir="auto"
      onClick={() => setWhole(!isWhole)}
      className={`min-w-0 rounded-s text-left text-ink-2 text-s ${isWhole ? "wrap-break-word" : "truncate"}`}
    >
      {t("board.column.goal", { goal })}
    </button>
  );
}
