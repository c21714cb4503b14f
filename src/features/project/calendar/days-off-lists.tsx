import { X } from "lucide-react";
import { type ReactElement, useId, useRef } from "react";
import type { TeamTime } from "@/domain/capacity/team-time";
import type { Row } from "@/domain/change";
import type { Absence, DaysOff } from "@/domain/model/sprint-life";
import { DaysOffForm } from "@/features/pieces/team/days-off-form";
import { daysOffText, inOrder } from "@/features/pieces/team/days-off-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import type { EditCalendar } from "./edit-calendar";

interface Props {
  readonly time: TeamTime;
  readonly daysOff: readonly DaysOff[];
  readonly people: readonly Row<"person">[];
  readonly edit: EditCalendar;
}

/** Days on which nobody works, and days on which somebody does not. */
export function DaysOffLists({ time, daysOff, people, edit }: Props): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = (id: string): string => people.find((person) => person.id === id)?.name ?? id;
  const ofTeam = (days: DaysOff): string => daysOffText(t, format, days);
  const ofPerson = (days: Absence): string => `${nameOf(days.personId)} : ${ofTeam(days)}`;
  const said = (does: "added" | "removed", what: string): string =>
    t(`capacity.calendar.said.${does}`, { what });
  return (
    <>
      <Spans
        title={t("capacity.calendar.teamOff")}
        spans={daysOff}
        textOf={ofTeam}
        onRemove={(days) =>
          void edit({ daysOff: daysOff.filter((each) => each !== days) }, said("removed", ofTeam(days)))
        }
      >
        <DaysOffForm
          submit={t("capacity.calendar.addOff")}
          onAdd={(days) => edit({ daysOff: [...daysOff, days] }, said("added", ofTeam(days)))}
        />
      </Spans>
      <Spans
        title={t("capacity.calendar.absences")}
        spans={time.absences}
        textOf={ofPerson}
        onRemove={(days) =>
          void edit(
            { absences: time.absences.filter((each) => each !== days) },
            said("removed", ofPerson(days)),
          )
        }
      >
        <DaysOffForm
          people={people}
          submit={t("capacity.calendar.addAbsence")}
          onAdd={async (days, personId) => {
            if (personId === null) return false;
            const absence = { ...days, personId };
            return edit({ absences: [...time.absences, absence] }, said("added", ofPerson(absence)));
          }}
        />
      </Spans>
    </>
  );
}

interface SpansProps<T extends DaysOff> {
  readonly title: string;
  readonly spans: readonly T[];
  readonly textOf: (span: T) => string;
  readonly onRemove: (span: T) => void;
  readonly children: ReactElement;
}

function Spans<T extends DaysOff>({ title, spans, textOf, onRemove, children }: SpansProps<T>): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  return (
    <section ref={box} aria-labelledby={id} className="mt-2 grid gap-2">
      <h3 id={id} className="font-medium">
        {title}
      </h3>
      {spans.length === 0 ? (
        <p className="text-ink-3">{t("capacity.calendar.none")}</p>
      ) : (
        <ul className="grid divide-y divide-line rounded-l border border-line bg-surface">
          {inOrder(spans).map((span) => (
            <li key={JSON.stringify(span)} className="flex items-center gap-2 px-3 py-1">
              <span className="min-w-0 flex-1 wrap-anywhere">{textOf(span)}</span>
              <IconButton
                label={t("capacity.calendar.remove", { what: textOf(span) })}
                icon={<X aria-hidden />}
                onClick={() => {
                  // The button goes away with its line: focus goes to where days are added.
                  box.current?.querySelector<HTMLElement>("form :is(input, select)")?.focus();
                  onRemove(span);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
