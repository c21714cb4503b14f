import { Pencil, Trash2 } from "lucide-react";
import { type ReactElement, useId, useRef } from "react";
import type { Row } from "@/domain/change";
import { ageOfNote } from "@/domain/portfolio/health-stream";
import { actorName } from "@/features/pieces/history/actor-name";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import type { SignedNote } from "@/storage/queries/plan/health-stream";
import { Pill } from "@/ui/badge/pill";
import { IconButton } from "@/ui/icon-button";
import { HealthMark } from "./health-mark";
import type { HealthSubject } from "./health-subject";
import { useAgeWords } from "./use-age-words";

/** All that was said of something, the newest first: by whom, of which day, and how long ago that is. */
export function HealthStream({
  subject,
  stream,
  onCorrect,
}: {
  subject: HealthSubject;
  stream: readonly SignedNote[];
  onCorrect: (note: Row<"healthNote">) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const format = useFormat();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const withdraw = async ({ id: noteId, on, health }: Row<"healthNote">): Promise<void> => {
    const words = { name: subject.name, health: t(`plan.health.${health}`), day: format.dayRange(on, on) };
    const done = await act(
      { type: "register/remove", table: "healthNote", ids: [noteId] },
      t("plan.health.withdrawn", words),
    );
    if (done !== null) heading.current?.focus();
  };
  return (
    <section aria-labelledby={id} className="grid gap-2 border-line border-t pt-3">
      <h3 ref={heading} id={id} tabIndex={-1} className="font-semibold">
        {t("plan.health.stream", { count: stream.length })}
      </h3>
      {stream.length === 0 ? <p className="text-ink-2">{t("plan.health.empty")}</p> : null}
      <ol aria-labelledby={id} className="grid gap-2">
        {stream.map((signed, i) => (
          <Statement
            key={signed.note.id}
            signed={signed}
            isNewest={i === 0}
            onCorrect={() => onCorrect(signed.note)}
            onWithdraw={() => void withdraw(signed.note)}
          />
        ))}
      </ol>
    </section>
  );
}

function Statement({
  signed: { note, author, correctedBy },
  isNewest,
  onCorrect,
  onWithdraw,
}: {
  signed: SignedNote;
  isNewest: boolean;
  onCorrect: () => void;
  onWithdraw: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const ago = useAgeWords();
  const { now } = useServices();
  const { days, isOld } = ageOfNote(note, dayHere(now()));
  const day = format.dayRange(note.on, note.on);
  const who = (name: string | null): string => (name ? actorName(t, name) : t("plan.health.someone"));
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 rounded-m bg-sunken px-3 py-2">
      <div className="grid gap-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
          <HealthMark health={note.health} />
          <span className="text-ink-2 text-s">
            {t("plan.health.signed", { day, ago: ago(days), who: who(author) })}
          </span>
          {isNewest && isOld ? (
            <Pill size="s" tone="warn">
              {t("plan.health.old")}
            </Pill>
          ) : null}
        </p>
        {note.text === "" ? null : (
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {note.text}
          </p>
        )}
        {correctedBy === null ? null : (
          <p className="text-ink-3 text-s">{t("plan.health.correctedBy", { who: who(correctedBy) })}</p>
        )}
      </div>
      <div className="flex">
        <IconButton
          writes
          size="s"
          label={t("plan.health.correct", { day })}
          icon={<Pencil aria-hidden />}
          onClick={onCorrect}
        />
        <IconButton
          writes
          size="s"
          label={t("plan.health.withdraw", { day })}
          icon={<Trash2 aria-hidden />}
          onClick={onWithdraw}
        />
      </div>
    </li>
  );
}
