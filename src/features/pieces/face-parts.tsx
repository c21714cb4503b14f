// The parts of a face are functions and no components: a first screen draws some forty faces, and a component costs
// each of them more than what it draws.
import { CircleAlert } from "lucide-react";
import type { ReactElement } from "react";
import type { Card } from "@/domain/model/entities";
import type { CardFaceProps, CardSurroundings } from "@/features/pieces/face-props";
import { kindMark } from "@/features/pieces/kind-icon";
import type { CardWords } from "@/features/pieces/use-card-words";
import { CountBadge } from "@/ui/badge/count-badge";
import { Pill } from "@/ui/badge/pill";
import { rowNameIds } from "@/ui/list/list-row";
import { isPaletteName, paletteFor } from "@/ui/palette";
import { strokes } from "@/ui/strokes";

/** What each part is drawn of. */
export type FaceProps = CardFaceProps & { readonly words: CardWords };

const titleShape = {
  compact: "truncate",
  normal: "wrap-break-word line-clamp-2",
  detailed: "wrap-break-word",
};

export function titleOf({ card, around, words, ...props }: FaceProps): ReactElement {
  const { density = "normal" } = props;
  const { blockedOn } = around;
  return (
    <a
      href={props.href}
      id={props.isCopy === true ? undefined : rowNameIds(card.id).title}
      data-focus=""
      dir="auto"
      title={card.blocked && blockedOn ? words.blockedWhy(blockedOn, card.blocked.reason) : undefined}
      aria-describedby={props.describedBy}
      tabIndex={props.tabIndex}
      onClick={props.onOpen}
      className={`min-w-0 font-medium leading-[1.35] outline-none after:absolute after:inset-0 ${titleShape[density]} ${density === "compact" ? "flex-1" : around.epic === undefined ? "pr-5" : ""}`}
    >
      {card.title}
    </a>
  );
}

/** Kind and key: where every face begins to say which card it is. */
export function keyOf({ card, around, isCopy, density, words }: FaceProps): ReactElement {
  return (
    <>
      {kindMark(card.kind, words.kind(card.kind))}
      <span
        id={isCopy === true ? undefined : rowNameIds(card.id).key}
        className={`whitespace-nowrap font-mono text-ink-3 ${density === "compact" ? "text-xs" : ""}`}
      >
        {`${around.code}-${card.number}`}
      </span>
    </>
  );
}

/** On one line of a compact face: the word alone. Why and since when is the title's tip, and on the sheet. */
export function blockedMark(words: CardWords): ReactElement {
  return (
    <span className="flex items-center gap-1 whitespace-nowrap font-semibold text-danger">
      <CircleAlert aria-hidden size={14} />
      {words.blocked}
    </span>
  );
}

/** Why and since when (B44): a long reason is cut, and whole in the title's tip and on the sheet. */
export function blockedLineOf({ card, around, density, words }: FaceProps): ReactElement | null {
  if (card.blocked === null) return null;
  const since = around.blockedOn === undefined ? undefined : words.since(around.blockedOn);
  // A detailed face has a line of its own for the reason.
  const reason = density === "detailed" ? "" : card.blocked.reason;
  return (
    <div className="flex min-w-0 items-center gap-1.5 text-danger text-s">
      {blockedMark(words)}
      <span className="min-w-0 truncate">{reason === "" ? since?.words : reason}</span>
      {reason === "" || since === undefined ? null : (
        <span className="ml-auto whitespace-nowrap">
          <span aria-hidden>{since.short}</span>
          <span className="sr-only">{since.words}</span>
        </span>
      )}
    </div>
  );
}

export function pointsOf({ card, around, words }: FaceProps): ReactElement | null {
  if (card.points === null) return null;
  return CountBadge({ label: words.points(card.points, around.unit), children: words.figure(card.points) });
}

const tickedList = "M13 5h8M13 12h8M13 19h8M3 17l2 2 4-4M3 7l2 2 4-4";

export function checksOf({ checksDone: done, checksTotal: total }: Card, words: CardWords): ReactElement {
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      {strokes(tickedList, { size: 14 })}
      <span aria-hidden>{`${done}/${total}`}</span>
      <span className="sr-only">{words.checks(done, total)}</span>
    </span>
  );
}

/** Labels on one line: what does not fit is a number; a detailed face has the lines that it takes. */
export function labelsOf(labels: CardSurroundings["labels"], isWhole: boolean): ReactElement | null {
  if (labels.length === 0) return null;
  const most = isWhole ? labels.length : 3;
  return (
    <div className={`flex min-w-0 items-center gap-1 ${isWhole ? "flex-wrap" : ""}`}>
      {labels.slice(0, most).map((label) => (
        <Pill
          key={label.name}
          size="s"
          color={isPaletteName(label.colour) ? label.colour : paletteFor(label.name)}
        >
          {label.name}
        </Pill>
      ))}
      {labels.length > most ? <span className="text-ink-3 text-xs">{`+${labels.length - most}`}</span> : null}
    </div>
  );
}
