import { CircleAlert, Ellipsis, ListChecks } from "lucide-react";
import { type MouseEvent, memo, type ReactElement } from "react";
import type { Card, Epic, Label, Person } from "@/domain/model/entities";
import { EpicMark } from "@/features/pieces/epic-mark";
import { KindMark } from "@/features/pieces/kind-icon";
import { PersonChips } from "@/features/pieces/person-chip";
import { type CardWords, useCardWords } from "@/features/pieces/use-card-words";
import { CountBadge } from "@/ui/badge/count-badge";
import { Pill } from "@/ui/badge/pill";
import { rowNameIds } from "@/ui/list/list-row";
import { isPaletteName, paletteFor } from "@/ui/palette";

/** What a card's face shows beside its row. */
export interface CardSurroundings {
  readonly code: string;
  readonly unit: "points" | "hours";
  readonly epic: Pick<Epic, "name" | "colour"> | undefined;
  readonly people: readonly Pick<Person, "name" | "initials" | "colour">[];
  readonly labels: readonly Pick<Label, "name" | "colour">[];
}

interface CardFaceProps {
  readonly card: Card;
  readonly around: CardSurroundings;
  readonly href: string;
  readonly tabIndex: 0 | -1;
  /** Opens the sheet; without it the link just leads to `href`. */
  readonly onOpen?: (event: MouseEvent<HTMLAnchorElement>) => void;
  /** The « … » of the card; absent where nothing may be changed. */
  readonly menu?: {
    readonly isOpen: boolean;
    readonly open: (button: HTMLElement, byKeyboard: boolean) => void;
  };
  /** A picture of a card that stands elsewhere in the page: bears no ids. */
  readonly isCopy?: boolean;
}

/** A card on a board. The whole face is the link's target for a pointer, and is still no button (RGAA, and a drag). */
export const CardFace = memo(function CardFace(props: CardFaceProps): ReactElement {
  const { card, around, menu } = props;
  const words = useCardWords();
  const key = `${around.code}-${card.number}`;
  const ids = rowNameIds(card.id);
  const blocked = card.blocked !== null;
  return (
    <article
      className={`relative grid gap-1.5 rounded-m border border-transparent bg-raised px-2.5 py-2 text-ink shadow-1 has-[[data-focus]:focus-visible]:outline-2 has-[[data-focus]:focus-visible]:outline-focus forced-colors:border-[CanvasText] ${
        blocked
          ? "before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:rounded-l-m before:bg-danger"
          : ""
      }`}
    >
      {around.epic === undefined ? null : (
        <div className="pr-5">
          <EpicMark name={around.epic.name} colour={around.epic.colour} />
        </div>
      )}
      <a
        href={props.href}
        id={props.isCopy === true ? undefined : ids.title}
        data-focus=""
        tabIndex={props.tabIndex}
        onClick={props.onOpen}
        className={`wrap-break-word line-clamp-2 font-medium leading-[1.35] outline-none after:absolute after:inset-0 ${around.epic === undefined ? "pr-5" : ""}`}
      >
        {card.title}
      </a>
      <Labels labels={around.labels} />
      <div
        className={`flex min-h-5.5 flex-wrap items-center gap-y-1 text-ink-3 text-s ${blocked ? "gap-x-1.25" : "gap-x-1.75"}`}
      >
        <KindMark kind={card.kind} label={words.kind(card.kind)} />
        <span id={props.isCopy === true ? undefined : ids.key} className="whitespace-nowrap font-mono">
          {key}
        </span>
        {blocked ? (
          <span className="flex items-center gap-1 font-semibold text-danger">
            <CircleAlert aria-hidden size={14} />
            {words.blocked}
          </span>
        ) : null}
        {card.checksTotal === 0 ? null : <Checks card={card} words={words} />}
        <span className="ml-auto flex items-center gap-1.75">
          {card.points === null ? null : (
            <CountBadge label={words.points(card.points, around.unit)}>
              {words.figure(card.points)}
            </CountBadge>
          )}
          <PersonChips people={around.people} />
        </span>
      </div>
      {menu === undefined ? null : (
        <button
          type="button"
          tabIndex={props.tabIndex}
          aria-haspopup="menu"
          aria-expanded={menu.isOpen}
          aria-label={words.actions(key)}
          onClick={(event) => menu.open(event.currentTarget, event.detail === 0)}
          className="absolute top-1 right-1 z-1 inline-grid size-6 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink aria-expanded:bg-sunken"
        >
          <Ellipsis aria-hidden size={15} />
        </button>
      )}
    </article>
  );
});

function Checks({ card, words }: { card: Card; words: CardWords }): ReactElement {
  const { checksDone: done, checksTotal: total } = card;
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      <ListChecks aria-hidden size={14} />
      <span aria-hidden>{`${done}/${total}`}</span>
      <span className="sr-only">{words.checks(done, total)}</span>
    </span>
  );
}

/** Labels on one line: what does not fit is a number. */
function Labels({ labels }: { labels: CardSurroundings["labels"] }): ReactElement | null {
  if (labels.length === 0) return null;
  return (
    <div className="flex min-w-0 items-center gap-1">
      {labels.slice(0, 3).map((label) => (
        <Pill
          key={label.name}
          size="s"
          color={isPaletteName(label.colour) ? label.colour : paletteFor(label.name)}
        >
          {label.name}
        </Pill>
      ))}
      {labels.length > 3 ? <span className="text-ink-3 text-xs">{`+${labels.length - 3}`}</span> : null}
    </div>
  );
}
