import { type ReactElement, useCallback } from "react";
import type { HolidayZone } from "@/domain/calendar/holidays";
import { holidaysIn } from "@/domain/calendar/holidays";
import { type TeamTime, teamTimeOf } from "@/domain/capacity/team-time";
import type { ProjectId } from "@/domain/model/ids";
import { CommittedNumber } from "@/features/pieces/team/committed-number";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { SetUpSection } from "../set-up/set-up-section";
import { DaysOffLists } from "./days-off-lists";
import type { EditCalendar } from "./edit-calendar";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const zones: readonly HolidayZone[] = [
  "metropole",
  "alsace-moselle",
  "guadeloupe",
  "guyane",
  "la-reunion",
  "martinique",
  "mayotte",
  "nouvelle-caledonie",
  "saint-barthelemy",
  "saint-martin",
  "saint-pierre-et-miquelon",
  "wallis-et-futuna",
];

/** When the team works: each change at once, and undone with Ctrl+Z (B8). */
export function CalendarSection({ projectId }: { projectId: ProjectId }): ReactElement | null {
  const { t } = useTranslation();
  const { queries, act } = useServices();
  const team = useLive(useCallback(() => queries.teamCalendar(projectId), [queries, projectId]));
  if (team === undefined) return null;
  const time = teamTimeOf(team.calendar);
  const edit: EditCalendar = async (fields, said) =>
    (await act({ type: "calendar/edit", projectId, fields }, said)) !== null;
  return (
    <SetUpSection title={t("capacity.calendar.title")} hint={t("capacity.calendar.hint")}>
      <Workdays time={time} edit={edit} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <Shares time={time} edit={edit} />
      </div>
      <Zone time={time} edit={edit} />
      <DaysOffLists time={time} daysOff={team.calendar?.daysOff ?? []} people={team.people} edit={edit} />
    </SetUpSection>
  );
}

interface PartProps {
  readonly time: TeamTime;
  readonly edit: EditCalendar;
}

function Workdays({ time, edit }: PartProps): ReactElement {
  const { t } = useTranslation();
  const set = (day: (typeof weekdays)[number], isIn: boolean): void => {
    const workdays = weekdays
      .map(Number)
      .filter((n) => (n === Number(day) ? isIn : time.workdays.includes(n)));
    const said = t("capacity.calendar.said.workdays", { day: t(`capacity.calendar.weekday.${day}`) });
    void edit({ workdays }, said);
  };
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("capacity.calendar.workdays")}</legend>
      <div className="flex flex-wrap gap-x-4">
        {weekdays.map((day) => (
          <Checkbox
            key={day}
            label={t(`capacity.calendar.weekday.${day}`)}
            checked={time.workdays.includes(Number(day))}
            onChecked={(isIn) => set(day, isIn)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Shares({ time, edit }: PartProps): ReactElement {
  const { t } = useTranslation();
  const said = t("capacity.calendar.said.saved");
  return (
    <>
      <Field label={t("capacity.calendar.focus")} hint={t("capacity.calendar.focusHint")}>
        <CommittedNumber
          value={Math.round(time.focus * 1000) / 10}
          onCommit={(percent) => void edit({ focus: (percent ?? 0) / 100 }, said)}
        />
      </Field>
      <Field label={t("capacity.calendar.hours")} hint={t("capacity.calendar.hoursHint")}>
        <CommittedNumber
          value={time.hoursPerDay}
          onCommit={(hours) => void edit({ hoursPerDay: hours ?? 0 }, said)}
        />
      </Field>
    </>
  );
}

function Zone({ time, edit }: PartProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { now } = useServices();
  const year = new Date(now()).getFullYear();
  const days = [...holidaysIn(time.zone, year)].sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <>
      <Field label={t("capacity.calendar.zone")}>
        <Select
          value={time.zone}
          options={zones.map((zone) => ({ value: zone, label: t(`capacity.calendar.zones.${zone}`) }))}
          onValue={(zone) => {
            const name = t(`capacity.calendar.zones.${zone}`);
            void edit({ zone }, t("capacity.calendar.said.zone", { zone: name }));
          }}
        />
      </Field>
      <details>
        <summary className="w-fit cursor-pointer rounded-s py-0.5 font-medium text-accent-ink">
          {t("capacity.calendar.holidaysOf", { year: String(year) })}
        </summary>
        <ul className="mt-1 grid gap-x-4 sm:grid-cols-2">
          {days.map(([day, name]) => (
            <li key={day}>
              {format.day(day, "full")}
              <span className="text-ink-3">{` · ${t(`capacity.holiday.${name}`)}`}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
