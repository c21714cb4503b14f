import { CircleAlert, ListChecks } from "lucide-react";
import type { ReactElement } from "react";
import type { Card } from "@/domain/model/entities";
import type { CardFaceProps, CardSurroundings } from "@/features/pieces/face-props";
import { KindMark } from "@/features/pieces/kind-icon";
import { type CardWords, useCardWords } from "@/features/pieces/use-card-words";
import { CountBadge } from "@/ui/badge/count-badge";
import { Pill } from "@/ui/badge/pill";
import { rowNameIds } from "@/ui/list/list-row";
import { isPaletteName, paletteFor } from "@/ui/palette";

export function Title({ card, around, ...props }: CardFaceProps): ReactElement {
  const shape = { compact: "truncate", normal: "wrap-break-word line-clamp-2", detailed: "wrap-break-word" };
  const { density = "normal" } = props;
  const words = useCardWords();
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
      className={`min-w-0 font-medium leading-[1.35] outline-none after:absolute after:inset-0 ${shape[density]} ${density === "compact" ? "flex-1" : around.epic === undefined ? "pr-5" : ""}`}
    >
      {card.title}
    </a>
  );
}

/** Kind and key: where every face begins to say which card it is. */
export function Key({ card, around, isCopy, density }: CardFaceProps): ReactElement {
  return (
    <>
      <KindMark kind={card.kind} label={useCardWords().kind(card.kind)} />
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
export function Blocked(): ReactElement {
  return (
    <span className="flex items-center gap-1 whitespace-nowrap font-semibold text-danger">
      <CircleAlert aria-hidden size={14} />
      {useCardWords().blocked}
    </span>
  );
}

/** Why and since when (B44): a long reason is cut, and whole in the title's tip and on the sheet. */
export function BlockedLine({ card, around, density }: CardFaceProps): ReactElement | null {
  const words = useCardWords();
  if (card.blocked === null) return null;
  const since = around.blockedOn === undefined ? undefined : words.since(around.blockedOn);
  // A detailed face has a line of its own for the reason.
  const reason = density === "detailed" ? "" : card.blocked.reason;
  return (
    <div className="flex min-w-0 items-center gap-1.5 text-danger text-s">
      <Blocked />
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

export function Points({ card, around }: CardFaceProps): ReactElement | null {
  const words = useCardWords();
  if (card.points === null) return null;
  return <CountBadge label={words.points(card.points, around.unit)}>{words.figure(card.points)}</CountBadge>;
}

export function Checks({ card, words }: { card: Card; words: CardWords }): ReactElement {
  const { checksDone: done, checksTotal: total } = card;
  return (
    <span className="flex items-center gap-1 whitespace-nowrap">
      <ListChecks aria-hidden size={14} />
      <span aria-hidden>{`${done}/${total}`}</span>
      <span className="sr-only">{words.checks(done, total)}</span>
    </span>
  );
}

/** Labels on one line: what does not fit is a number; a detailed face has the lines that it takes. */
export function Labels({
  labels,
  isWhole,
}: {
  labels: CardSurroundings["labels"];
  isWhole: boolean;
}): ReactElement | null {
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
