import { X } from "lucide-react";
import { type ReactElement, useId, useRef } from "react";
import type { PersonId } from "@/domain/model/ids";
import type { DaysOff } from "@/domain/model/sprint-life";
import { DaysOffForm } from "@/features/pieces/team/days-off-form";
import { daysOffText, inOrder } from "@/features/pieces/team/days-off-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import type { CapacityForm } from "./use-capacity";

interface Props {
  readonly form: CapacityForm;
  readonly personId: PersonId;
}

/** Somebody's days off around this sprint; they stand in the team's calendar, for every sprint (Decision 86). */
export function AwayEditor({ form, personId }: Props): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const { span, time, lines } = form.sheet;
  const name = form.cells.nameOf(personId);
  const isHere = ({ from, to }: DaysOff): boolean => !span || (from <= span.to && to >= span.from);
  const own = time.absences.filter((absence) => absence.personId === personId && isHere(absence));
  const ofLines = lines.filter(({ line }) => line.personId === personId && line.daysOff.length > 0);
  const projectId = form.frame.project.id;
  const keep = async (absences: typeof time.absences, said: string): Promise<boolean> =>
    (await act({ type: "calendar/edit", projectId, fields: { absences } }, said)) !== null;
  const textOf = (days: DaysOff): string => `${name} : ${daysOffText(t, format, days)}`;
  return (
    <section ref={box} aria-labelledby={id} className="grid gap-2 rounded-m border border-line bg-sunken p-3">
      <h3 id={id} className="font-semibold">
        {t("capacity.awayTitle", { name })}
      </h3>
      {own.length + ofLines.length === 0 ? null : (
        <ul className="grid gap-1">
          {inOrder(own).map((days) => (
            <li key={JSON.stringify(days)} className="flex items-center gap-2">
              {daysOffText(t, format, days)}
              <IconButton
                size="s"
                label={t("capacity.calendar.remove", { what: textOf(days) })}
                icon={<X aria-hidden />}
                onClick={() => {
                  box.current?.querySelector<HTMLElement>("form input")?.focus();
                  const others = time.absences.filter((each) => each !== days);
                  void keep(others, t("capacity.calendar.said.removed", { what: textOf(days) }));
                }}
              />
            </li>
          ))}
          {ofLines.map(({ line }) => (
            <li key={line.id} className="flex items-center gap-2">
              {line.daysOff.map((days) => daysOffText(t, format, days)).join(", ")}
              <IconButton
                size="s"
                label={t("capacity.calendar.remove", { what: `${name}, ${line.activity}` })}
                icon={<X aria-hidden />}
                onClick={() => {
                  box.current?.querySelector<HTMLElement>("form input")?.focus();
                  void form.cells.change(line.id, { daysOff: [] });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <DaysOffForm
        submit={t("capacity.calendar.addAbsence")}
        onAdd={(days) => {
          const absence = { ...days, personId };
          return keep([...time.absences, absence], t("capacity.calendar.said.added", { what: textOf(days) }));
        }}
      />
    </section>
  );
}
