import { Plus, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import { nextSprints } from "@/domain/capacity/cadence";
import type { Row } from "@/domain/change";
import { fitSprints } from "@/domain/portfolio/program/fit-sprints";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { addDays, type Day, daysBetween } from "@/lib/day";
import { Button } from "@/ui/button";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { IconButton } from "@/ui/icon-button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useProgram } from "../program-context";
import { CommittedText } from "./committed-text";

/** Names, days and sprints of the iterations of an interval; each field is written when it is left. */
export function IterationsDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { board } = useProgram();
  const { interval, columns } = board;
  const edit = (fields: { readonly name?: string; readonly sameIteration?: "tight" | "late" }): void =>
    void act({ type: "register/edit", table: "planningInterval", id: interval.id, fields });
  return (
    <LazyDialog
      title={t("plan.program.setUp.editTitle", { name: interval.name })}
      size="l"
      onClose={onClose}
      footer={<Button onClick={onClose}>{t("common.close")}</Button>}
    >
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t("plan.program.setUp.rename")}>
          <CommittedText value={interval.name} onCommit={(name) => edit({ name })} />
        </Field>
        <Field label={t("plan.program.setUp.same")}>
          <Select
            value={interval.sameIteration}
            options={[
              { value: "tight", label: t("plan.program.setUp.sameTight") },
              { value: "late", label: t("plan.program.setUp.sameLate") },
            ]}
            onValue={(sameIteration) => edit({ sameIteration })}
          />
        </Field>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full">
          <thead>
            <tr className="text-left text-ink-2 [&>th]:pr-2 [&>th]:font-medium">
              <th scope="col">{t("plan.program.setUp.iterationName")}</th>
              <th scope="col">{t("plan.program.setUp.startOn")}</th>
              <th scope="col">{t("plan.program.setUp.endOn")}</th>
              <th scope="col">{t("plan.program.setUp.sprints")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {columns.map(({ iteration }) => (
              <IterationRow key={iteration.id} iteration={iteration} />
            ))}
          </tbody>
        </table>
      </div>
      <Tools />
    </LazyDialog>
  );
}

function IterationRow({ iteration }: { iteration: Row<"iteration"> }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { facts } = useProgram();
  const { id, name, startOn, endOn } = iteration;
  const sprints = facts.sprint.filter(({ iterationId }) => iterationId === id);
  const edit = (fields: Partial<Pick<Row<"iteration">, "name" | "startOn" | "endOn">>): void =>
    void act(
      { type: "register/edit", table: "iteration", id, fields },
      t("plan.program.setUp.changed", { name: fields.name ?? name }),
    );
  const label = (field: "iterationName" | "startOn" | "endOn"): string =>
    `${t(`plan.program.setUp.${field}`)} – ${name}`;
  return (
    <tr className="[&>td]:py-1 [&>td]:pr-2">
      <td>
        <CommittedText
          value={name}
          label={label("iterationName")}
          onCommit={(next) => edit({ name: next })}
        />
      </td>
      <td>
        <DayInput
          aria-label={label("startOn")}
          value={startOn as Day}
          onValue={(day) => {
            if (day && day <= endOn && day !== startOn) edit({ startOn: day });
          }}
        />
      </td>
      <td>
        <DayInput
          aria-label={label("endOn")}
          value={endOn as Day}
          onValue={(day) => {
            if (day && day >= startOn && day !== endOn) edit({ endOn: day });
          }}
        />
      </td>
      <td className="whitespace-nowrap text-ink-2">
        {t("plan.program.setUp.sprintCount", { count: sprints.length })}
      </td>
      <td>
        <IconButton
          icon={<Trash2 aria-hidden />}
          label={t("plan.program.setUp.removeIteration", { name })}
          onClick={() =>
            void act(
              { type: "register/remove", table: "iteration", ids: [id] },
              t("plan.program.setUp.removed", { name }),
            )
          }
        />
      </td>
    </tr>
  );
}

function Tools(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { facts, board } = useProgram();
  const { interval, columns } = board;
  const own = new Set<string>(board.rows.map(({ project }) => project.id));
  const fitting = fitSprints(
    facts.sprint.filter(({ projectId }) => own.has(projectId)),
    columns.map(({ iteration }) => iteration),
  );
  const add = (): void => {
    const last = columns.at(-1)?.iteration;
    const days = last ? daysBetween(last.startOn as Day, last.endOn as Day) + 1 : 12;
    const firstOn = addDays((last?.endOn ?? new Date().toISOString().slice(0, 10)) as Day, last ? 3 : 0);
    const [next] = nextSprints(last?.name ?? "Sprint", firstOn, { days, coolDown: 0, count: 1 });
    if (!next) return;
    const order = Math.max(0, ...columns.map(({ iteration }) => iteration.order)) + 1;
    const row = { ...next, intervalId: interval.id, order };
    void act(
      { type: "register/add", table: "iteration", portfolioId: interval.portfolioId, row },
      t("plan.program.setUp.added", { name: next.name }),
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button icon={<Plus aria-hidden />} onClick={add}>
        {t("plan.program.setUp.addIteration")}
      </Button>
      {fitting.length === 0 ? (
        <p className="text-ink-3">{t("plan.program.setUp.fitNone")}</p>
      ) : (
        <Button
          onClick={() =>
            void act(
              { type: "iteration/link", links: fitting },
              t("plan.program.setUp.fitted", { count: fitting.length }),
            )
          }
        >
          {t("plan.program.setUp.fit", { count: fitting.length })}
        </Button>
      )}
    </div>
  );
}
