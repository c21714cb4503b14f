import { memo, type ReactElement } from "react";
import { EpicMark } from "@/features/pieces/epic-mark";
import {
  blockedLineOf,
  blockedMark,
  checksOf,
  type FaceProps,
  keyOf,
  labelsOf,
  pointsOf,
  titleOf,
} from "@/features/pieces/face-parts";
import type { CardFaceProps } from "@/features/pieces/face-props";
import { PersonChips } from "@/features/pieces/person-chip";
import { useCardWords } from "@/features/pieces/use-card-words";
import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";

/** What the detailed face adds: fetched when a desk asks for it, since no first board needs it. */
const Details = lazyPart(async () => {
  const [{ CardDetails }] = await Promise.all([import("./card-details"), loadTexts()]);
  return { default: CardDetails };
});

/** What only some faces say: their words are none of the first load's. */
const Marks = lazyPart(async () => {
  const [{ FaceMarks }] = await Promise.all([import("./face-marks"), loadTexts()]);
  return { default: FaceMarks };
});

function hasMarks({ card: { priority, afterClose }, around: { due, ties, spills, age } }: CardFaceProps) {
  return (
    priority === "highest" ||
    Boolean(afterClose) ||
    [due, ties, spills, age].some((each) => each !== undefined)
  );
}

/** A card on a board. The whole face is the link's target for a pointer, and is still no button (RGAA, and a drag). */
export const CardFace = memo(function CardFace(props: CardFaceProps): ReactElement {
  const { card, density = "normal" } = props;
  const face = { ...props, words: useCardWords() };
  const isBlocked = card.blocked !== null;
  return (
    <article
      className={`relative rounded-m border border-transparent bg-raised text-ink shadow-1 has-[[data-focus]:focus-visible]:outline-2 has-[[data-focus]:focus-visible]:outline-focus forced-colors:border-[CanvasText] ${
        density === "compact"
          ? "flex min-h-7.5 items-center gap-1.25 px-2 py-0.5 text-s"
          : "grid grid-cols-[minmax(0,1fr)] gap-1.5 px-2.5 py-2"
      } ${
        isBlocked
          ? "before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:rounded-l-m before:bg-danger forced-colors:before:bg-[CanvasText]"
          : ""
      }`}
    >
      {density === "compact" ? oneLineOf(face) : wholeOf(face)}
      {props.menu === undefined
        ? null
        : menuOpenerOf(face, props.menu, density === "compact" ? "-mr-1.5" : "absolute top-1 right-1")}
    </article>
  );
});

// Drawn on every card: one path and no component.
const dots = (
  <svg aria-hidden="true" width={15} height={15} viewBox="0 0 24 24">
    <path d="M5 12h.01M12 12h.01M19 12h.01" stroke="currentColor" strokeWidth={3} strokeLinecap="round" />
  </svg>
);

function menuOpenerOf(
  { card, around, tabIndex, words }: FaceProps,
  menu: NonNullable<CardFaceProps["menu"]>,
  className: string,
): ReactElement {
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-haspopup="menu"
      aria-expanded={menu.isOpen}
      aria-label={words.actions(`${around.code}-${card.number}`)}
      onClick={(event) => menu.open(event.currentTarget, event.detail === 0)}
      className={`z-1 inline-grid size-6 shrink-0 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink aria-expanded:bg-sunken ${className}`}
    >
      {dots}
    </button>
  );
}

function oneLineOf(face: FaceProps): ReactElement {
  return (
    <>
      {keyOf(face)}
      {titleOf(face)}
      {face.card.blocked === null ? null : blockedMark(face.words)}
      {pointsOf(face)}
    </>
  );
}

function wholeOf(face: FaceProps): ReactElement {
  const { card, around, density, words } = face;
  const isDetailed = density === "detailed";
  return (
    <>
      {around.epic === undefined ? null : (
        <div className="min-w-0 pr-5">
          <EpicMark name={around.epic.name} colour={around.epic.colour} />
        </div>
      )}
      {titleOf(face)}
      {blockedLineOf(face)}
      {labelsOf(around.labels, isDetailed)}
      <div
        className={`flex min-h-5.5 flex-wrap items-center gap-y-1 text-ink-3 text-s ${card.blocked === null ? "gap-x-1.75" : "gap-x-1.25"}`}
      >
        {keyOf(face)}
        {card.checksTotal === 0 ? null : checksOf(card, words)}
        {hasMarks(face) ? <Marks card={card} around={around} /> : null}
        <span className="ml-auto flex items-center gap-1.75">
          {pointsOf(face)}
          {isDetailed || around.people.length === 0 ? null : <PersonChips people={around.people} />}
        </span>
      </div>
      {isDetailed ? <Details card={card} around={around} /> : null}
    </>
  );
}
