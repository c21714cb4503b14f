import { Copy } from "lucide-react";
import { type ReactElement, useState } from "react";
import { holidaysWithin } from "@/domain/capacity/team-time";
import type { PersonId } from "@/domain/model/ids";
import { CommittedNumber } from "@/features/pieces/team/committed-number";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import type { SprintDeedProps } from "../sprint/sprint-deed";
import { useSumWords } from "../sprint/use-sprint-cards";
import { AddLine } from "./add-line";
import { AwayEditor } from "./away-editor";
import type { ShareUnit } from "./capacity-cells";
import { beforeIt, doubleBooked } from "./capacity-sheet";
import { CapacityTable } from "./capacity-table";
import { LoadBars } from "./load-bars";
import { type CapacityForm, useCapacity } from "./use-capacity";

/** The capacity of a sprint: who gives what, what it comes to, and what they have to do (B8, B9, B10). */
export function CapacityDialog({ sprint, onClose }: SprintDeedProps): ReactElement | null {
  const { t } = useTranslation();
  const { unit } = useBoard();
  const form = useCapacity(sprint);
  const [shareUnit, setShareUnit] = useState<ShareUnit>("percent");
  const [openOf, setOpenOf] = useState<PersonId | null>(null);
  if (form === null) return null;
  const before = beforeIt(form.facts, sprint, form.frame);
  return (
    <LazyDialog
      size="l"
      title={t("capacity.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          {before ? (
            <Button
              icon={<Copy aria-hidden />}
              onClick={() =>
                void form.copy(
                  before,
                  form.facts.lines.filter(({ sprintId }) => sprintId === before.id).length,
                )
              }
            >
              {t("capacity.copy", { sprint: before.name })}
            </Button>
          ) : null}
          <Button look="primary" onClick={onClose}>
            {t("common.close")}
          </Button>
        </>
      }
    >
      {/* One child: a table that scrolls sideways would be squeezed as a row of the dialog itself. */}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Days form={form} />
        <div className="grid items-start gap-3 sm:grid-cols-3">
          <Field label={t("capacity.calendar.focus")}>
            <CommittedNumber
              value={Math.round(form.sheet.time.focus * 1000) / 10}
              onCommit={(percent) => void form.setFocus((percent ?? 0) / 100)}
            />
          </Field>
          <Field label={t("capacity.shareUnit")}>
            <Select
              value={shareUnit}
              onValue={setShareUnit}
              options={(["percent", "hours"] as const).map((value) => ({
                value,
                label: t(`capacity.unit.${value}`),
              }))}
            />
          </Field>
          <SaidCapacity form={form} capacity={sprint.capacity} />
        </div>
        {form.sheet.lines.length === 0 ? (
          <p className="text-ink-2">{t("capacity.none")}</p>
        ) : (
          <CapacityTable
            form={form}
            unit={unit}
            shareUnit={shareUnit}
            openOf={openOf}
            onAbsences={setOpenOf}
          />
        )}
        {openOf === null ? null : <AwayEditor key={openOf} form={form} personId={openOf} />}
        <AddLine form={form} />
        {doubleBooked(form.facts, sprint, form.frame).map((each) => (
          <DoubleBooking key={each.personId} {...each} name={form.cells.nameOf(each.personId)} />
        ))}
        <LoadBars form={form} />
      </div>
    </LazyDialog>
  );
}

/** The working days, and which of them are public holidays. */
function Days({ form: { sheet } }: { form: CapacityForm }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { span, time, capacity } = sheet;
  if (span === null) return <Callout tone="warn">{t("capacity.noDates")}</Callout>;
  const holidays = holidaysWithin(span, time);
  const days = format.number(capacity.workingDays);
  return (
    <div className="grid gap-2">
      <p className="text-ink-2">
        {t("capacity.days", {
          range: format.dayRange(span.from, span.to),
          days,
          count: capacity.workingDays,
        })}
      </p>
      {holidays.length === 0 ? null : (
        <Callout tone="info">
          {t("capacity.holidays", {
            count: holidays.length,
            list: holidays
              .map(({ day, name }) => `${format.day(day, "full")} (${t(`capacity.holiday.${name}`)})`)
              .join(", "),
          })}
        </Callout>
      )}
    </div>
  );
}

interface SaidProps {
  readonly form: CapacityForm;
  readonly capacity: number | null;
}

/** The capacity that the column's head holds the load against: written, or taken from the sheet. */
function SaidCapacity({ form, capacity }: SaidProps): ReactElement {
  const { t } = useTranslation();
  const { unit } = useBoard();
  const sum = useSumWords();
  const { worth, lines } = form.sheet;
  const isOffered = worth !== null && worth > 0 && worth !== capacity;
  return (
    <div className="grid gap-1.5">
      <Field
        label={t(`capacity.said.${unit}`)}
        {...(worth === null && lines.length > 0 ? { hint: t("capacity.noRate") } : {})}
      >
        <CommittedNumber value={capacity} onCommit={(value) => void form.setCapacity(value)} />
      </Field>
      {isOffered ? (
        <Button className="w-fit" onClick={() => void form.setCapacity(worth)}>
          {t("capacity.take", { sum: sum(Math.round(worth * 100)) })}
        </Button>
      ) : null}
    </div>
  );
}

interface DoubleProps {
  readonly name: string;
  readonly share: number;
  readonly with: readonly string[];
}

function DoubleBooking({ name, share, with: others }: DoubleProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = format.number(Math.round(share * 100));
  return (
    <Callout tone="warn">
      {others.length === 0
        ? t("capacity.overHere", { name, percent })
        : t("capacity.overWith", { name, percent, others: others.join(", ") })}
    </Callout>
  );
}
