import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import type { IterationId, TeamId } from "@/domain/model/ids";
import type { EpicPlan } from "@/domain/model/planning";
import type { KnownDate } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Fields } from "@/ui/writes/fields";
import { epicName } from "../board/places";
import { useProgram } from "../program-context";

/** Iteration, span, team and own dates; each is written as it is chosen. */
export function PlanFields({ epic }: { epic: Row<"epic"> }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const program = useProgram();
  const { facts, board } = program;
  const teams = facts.team.filter(({ projectId }) => projectId === epic.projectId);
  const write = (fields: EpicPlan): void => {
    const said = t("plan.program.sheet.written", { epic: epicName(program, epic) });
    void act({ type: "epic/plan", epicIds: [epic.id], fields }, said);
  };
  const known = board.columns.some(({ iteration }) => iteration.id === epic.iterationId);
  const elsewhere = known ? undefined : facts.iteration.find(({ id }) => id === epic.iterationId);
  return (
    <Fields>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t("plan.program.card.addIn")}>
          <Select
            value={(epic.iterationId ?? "") as string}
            options={[
              { value: "", label: t("plan.program.grid.unplanned") },
              ...(elsewhere ? [{ value: elsewhere.id as string, label: elsewhere.name }] : []),
              ...board.columns.map(({ iteration: { id, name } }) => ({ value: id as string, label: name })),
            ]}
            onValue={(id) => write({ iterationId: id === "" ? null : (id as IterationId) })}
          />
        </Field>
        <Field label={t("plan.program.sheet.span")}>
          <TextInput
            type="number"
            min={1}
            max={50}
            value={String(epic.span ?? 1)}
            onValue={(text) => {
              const span = Number(text);
              if (Number.isInteger(span) && span >= 1 && span <= 50) write({ span });
            }}
          />
        </Field>
        {teams.length < 2 ? null : (
          <Field label={t("plan.program.sheet.team")}>
            <Select
              value={(epic.teamId ?? "") as string}
              options={[
                { value: "", label: t("plan.program.grid.noTeam") },
                ...teams.map(({ id, name }) => ({ value: id as string, label: name })),
              ]}
              onValue={(id) => write({ teamId: id === "" ? null : (id as TeamId) })}
            />
          </Field>
        )}
        <OwnDate
          label={t("plan.program.sheet.startOn")}
          date={epic.startOn}
          onDate={(startOn) => write({ startOn })}
        />
        <OwnDate
          label={t("plan.program.sheet.endOn")}
          date={epic.endOn}
          onDate={(endOn) => write({ endOn })}
        />
      </div>
    </Fields>
  );
}

function OwnDate({
  label,
  date = null,
  onDate,
}: {
  label: string;
  date: KnownDate | null | undefined;
  onDate: (date: KnownDate | null) => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Field label={label} hint={t("plan.program.sheet.ownDate")}>
      <DayInput
        value={(date?.on ?? null) as Day | null}
        onValue={(on) => {
          if (on === undefined || on === (date?.on ?? null)) return;
          onDate(on === null ? null : { on, precision: "day" });
        }}
      />
    </Field>
  );
}
