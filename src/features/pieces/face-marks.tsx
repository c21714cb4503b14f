import {
  CalendarClock,
  ChevronsUp,
  CornerDownLeft,
  CornerUpRight,
  Hourglass,
  Link2,
  ListTree,
  TimerOff,
  TimerReset,
} from "lucide-react";
import type { ReactElement } from "react";
import type { Card } from "@/domain/model/entities";
import type { CardSurroundings, FaceAge } from "@/features/pieces/face-props";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";

const mark = "flex items-center gap-1 whitespace-nowrap";

/** What only some faces say: a pressing due day, the highest priority, sub-tasks, links. Each in words, none by colour alone. */
export function FaceMarks({ card, around }: { card: Card; around: CardSurroundings }): ReactElement {
  const { t } = useTranslation();
  const { due, ties, spills, age } = around;
  return (
    <>
      {card.priority === "highest" ? (
        <span className={`${mark} text-danger`}>
          <ChevronsUp aria-hidden size={14} />
          <span className="sr-only">{t("parts.face.highest")}</span>
        </span>
      ) : null}
      {due === undefined ? null : (
        <span className={`${mark} font-medium ${due < 0 ? "text-danger" : "text-warn"}`}>
          <CalendarClock aria-hidden size={14} />
          {dueText(t, due)}
        </span>
      )}
      {age === undefined ? null : <Age age={age} />}
      {card.afterClose ? (
        <span className={mark}>
          <CornerDownLeft aria-hidden size={14} />
          {t("parts.face.afterClose")}
        </span>
      ) : null}
      {spills === undefined ? null : (
        <span className={`${mark} text-warn`}>
          <CornerUpRight aria-hidden size={14} />
          <span aria-hidden>{`${spills}×`}</span>
          <span className="sr-only">{t("parts.face.spills", { count: spills })}</span>
        </span>
      )}
      {ties === undefined || ties.children === 0 ? null : (
        <span className={mark}>
          <ListTree aria-hidden size={14} />
          <span aria-hidden>{`${ties.done}/${ties.children}`}</span>
          <span className="sr-only">
            {t("parts.face.children", { done: ties.done, count: ties.children })}
          </span>
        </span>
      )}
      {ties === undefined || ties.links === 0 ? null : (
        <span className={mark}>
          <Link2 aria-hidden size={14} />
          <span aria-hidden>{ties.links}</span>
          <span className="sr-only">{t("parts.face.links", { count: ties.links })}</span>
        </span>
      )}
    </>
  );
}

/** The older against what finished cards took, the fuller the glass and the stronger the word (B43). */
function Age({ age: { days, band } }: { age: FaceAge }): ReactElement {
  const { t } = useTranslation();
  const Glass = { "to-50": Hourglass, "to-85": Hourglass, "to-95": TimerReset, "over-95": TimerOff }[
    band ?? "to-50"
  ];
  const look =
    band === "over-95" ? "font-medium text-danger" : band === "to-95" ? "font-medium text-warn" : "";
  return (
    <span className={`${mark} ${look}`}>
      <Glass aria-hidden size={14} />
      <span aria-hidden>{t("parts.face.days", { count: days })}</span>
      <span className="sr-only">
        {t("parts.face.age", { count: days })}
        {band === null ? null : ` ${t(`parts.face.ageBand.${band}`)}`}
      </span>
    </span>
  );
}

function dueText(t: Translate, due: number): string {
  if (due < 0) return t("parts.face.late", { count: -due });
  return due === 0 ? t("parts.face.today") : t("parts.face.soon", { count: due });
}
