import { CircleAlert, TriangleAlert } from "lucide-react";
import { type ReactElement, useState, useSyncExternalStore } from "react";
import { fromHundredths } from "@/domain/model/points";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { useBoard } from "../board-context";
import { FoldButton, Sums } from "../column/column-head";
import { Refusal, useHeadLoad } from "../column/head-load";
import { useFramePart } from "../use-picture";
import { eachLimit } from "./each-limit";
import { countOnBoard, limitState, unitOf } from "./limit";

interface StatusHeadProps {
  readonly place: Place;
  readonly name: string;
  readonly titleId: string;
}

/** A status column's name, what it holds and would hold (B14), its limit in words (B36), its definitions. */
export function StatusHead({ place, name, titleId }: StatusHeadProps): ReactElement {
  const { picture } = useBoard();
  const hasLanes = (picture.split?.field ?? null) !== null;
  const { now, shown, refusal } = useHeadLoad(place);
  return (
    <header className="grid grid-cols-[minmax(0,1fr)] gap-1.25 px-3 pt-2.5 pb-2.25">
      <div className="flex min-h-6 items-start gap-x-1.75">
        <div className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-1.75">
          <h2 id={titleId} dir="auto" className="line-clamp-3 font-semibold wrap-anywhere">
            {name}
          </h2>
          <Sums load={shown} parts={["cards", "points"]} />
        </div>
        {/* With lanes it is they that fold. */}
        {hasLanes ? null : (
          <span className="flex shrink-0">
            <FoldButton place={place} name={name} />
          </span>
        )}
      </div>
      <Limit place={place} cards={shown.cards - now.cards} points={shown.points - now.points} />
      <EachLimit place={place} />
      <Definitions place={place} />
      <Refusal text={refusal} />
    </header>
  );
}

/** « 4 / 3 · dépassée »: a figure, a sign and a word, so that nothing is said by the colour alone. */
function Limit({
  place,
  cards,
  points,
}: {
  place: Place;
  /** How much more is in the hand over it, in cards and in hundredths. */
  cards: number;
  points: number;
}): ReactElement | null {
  const { t } = useTranslation();
  const { picture } = useBoard();
  const found = useFramePart(
    picture.split?.base ?? picture,
    (frame) => {
      const column = frame?.columns.find(({ id }) => (id as string) === place);
      return frame && column?.limit && !column.limit.per
        ? {
            limit: column.limit,
            unit: unitOf(frame, column.limit),
            count: countOnBoard(frame, column.id, column.limit),
          }
        : null;
    },
    (a, b) => a?.limit === b?.limit && a?.unit === b?.unit && a?.count === b?.count,
  );
  if (!found) return null;
  const { limit, unit } = found;
  const count = found.count + (limit.unit ? fromHundredths(points) : cards);
  const state = limitState(count, limit);
  const look = { reached: "text-ink", over: "text-danger" }[state as string] ?? "text-ink-2";
  const figures = { count, limit: limit.cards, least: limit.least ?? 0 };
  return (
    <p className={`flex items-center gap-1.25 font-medium text-s ${look}`}>
      {state === "over" ? <TriangleAlert aria-hidden size={14} /> : null}
      {state === "reached" ? <CircleAlert aria-hidden size={14} /> : null}
      {state === "near" ? t("status.limit.cards.near", figures) : t(`status.limit.${unit}.${state}`, figures)}
    </p>
  );
}

/** « Limite par personne : 2 · dépassée (NR (3)) »: a badge that all share, and no ranking (B39). */
function EachLimit({ place }: { place: Place }): ReactElement | null {
  const { t } = useTranslation();
  const { picture } = useBoard();
  const base = picture.split?.base ?? picture;
  const said = useSyncExternalStore(base.onAny, () => {
    const frame = base.frame();
    const column = frame?.columns.find(({ id }) => (id as string) === place);
    const limit = column?.limit;
    const each = column && limit?.per ? eachLimit(base, column, t) : null;
    if (!each || !frame || !limit?.per) return null;
    const field = t(`status.each.field.${limit.per}`);
    const said = { field, limit: limit.cards, names: each.names.join(", ") };
    return `${each.state}|${t(`status.each.${each.state}.${unitOf(frame, limit)}`, said)}`;
  });
  if (said === null) return null;
  const [state, words] = [said.slice(0, said.indexOf("|")), said.slice(said.indexOf("|") + 1)];
  return (
    <p
      className={`flex items-start gap-1.25 font-medium text-s ${state === "over" ? "text-danger" : "text-ink-2"}`}
    >
      {state === "over" ? <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" /> : null}
      {state === "reached" ? <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" /> : null}
      <span className="min-w-0 wrap-break-word">{words}</span>
    </p>
  );
}

/** What a card must fulfil before work on it begins, under the first column, and to leave any column. */
function Definitions({ place }: { place: Place }): ReactElement {
  const { t } = useTranslation();
  const { picture } = useBoard();
  const { ready, done } = useFramePart(
    picture,
    (frame) => ({
      ready:
        (frame?.columns[0]?.id as string | undefined) === place ? (frame?.project.ready ?? "").trim() : "",
      done: (frame?.columns.find(({ id }) => (id as string) === place)?.done ?? "").trim(),
    }),
    (a, b) => a.ready === b.ready && a.done === b.done,
  );
  return (
    <>
      {ready === "" ? null : <Definition text={t("status.ready", { ready })} />}
      {done === "" ? null : <Definition text={t("status.done", { done })} />}
    </>
  );
}

/** One line until it is pressed (RGAA 10.13). */
function Definition({ text }: { text: string }): ReactElement {
  const [isWhole, setWhole] = useState(false);
  return (
    <button
      type="button"
      aria-expanded={isWhole}
      dir="auto"
      onClick={() => setWhole(!isWhole)}
      className={`min-h-6 min-w-0 rounded-s text-left text-ink-2 text-s ${isWhole ? "wrap-break-word whitespace-pre-wrap" : "truncate"}`}
    >
      {text}
    </button>
  );
}
