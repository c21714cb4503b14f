import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import { ageOfNote } from "@/domain/portfolio/health-stream";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { HealthDialog } from "./health-dialog";
import { HealthMark } from "./health-mark";
import type { HealthSubject } from "./health-subject";

/** How something stands by the newest word on it, with its day and its age; pressed, it shows them all and takes a new one (B3). */
export function HealthButton({
  subject,
  note,
  isFlat = false,
  isQuiet = false,
  className = "",
}: {
  subject: HealthSubject;
  /** The newest statement; undefined = nobody has said anything yet. */
  note: Row<"healthNote"> | undefined;
  /** All on one line, where there is room beside and none below. */
  isFlat?: boolean;
  /** One of a list, where nothing said yet is one stroke: a column of « jamais dite » hides what was said. */
  isQuiet?: boolean;
  className?: string;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { now } = useServices();
  const [isOpen, setOpen] = useState(false);
  const age = note ? ageOfNote(note, dayHere(now())) : null;
  const isUnsaid = isQuiet && !note;
  const day = note ? format.dayRange(note.on, note.on) : "";
  const said = (days: number): string =>
    days <= 0
      ? t("plan.health.dayToday", { day })
      : t("plan.health.dayAgo", { day, number: format.number(days) });
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className={`group rounded-s text-left ${isFlat ? "flex min-h-6 flex-wrap items-center gap-x-2" : isUnsaid ? "min-h-6" : "min-h-8"} print:min-h-0 ${className}`}
      >
        <span className="sr-only">{t("plan.health.of", { name: subject.name })} </span>
        {isUnsaid ? (
          <Unsaid />
        ) : (
          <>
            <HealthMark health={note?.health ?? "notAssessed"} />{" "}
            {age?.isOld ? <span className="font-medium text-s text-warn">{t("plan.health.old")}</span> : null}{" "}
            <span className="block whitespace-nowrap text-ink-3 text-s underline decoration-line-strong decoration-dotted underline-offset-3 group-hover:decoration-current group-hover:decoration-solid print:inline print:align-middle print:no-underline">
              {age === null ? t("plan.health.never") : said(age.days)}
            </span>
          </>
        )}
      </button>
      {isOpen ? <HealthDialog subject={subject} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Nothing was said yet; the words are for those who listen. */
const stroke = "—";

function Unsaid(): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <span
        aria-hidden
        title={t("plan.health.say")}
        className="inline-block min-w-6 text-ink-3 group-hover:text-ink"
      >
        {stroke}
      </span>
      <span className="sr-only">{`${t("plan.health.notAssessed")} ${t("plan.health.never")}`}</span>
    </>
  );
}
