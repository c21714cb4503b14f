import { type ReactElement, useState } from "react";
import { nextSprints } from "@/domain/capacity/cadence";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { addDays, type Day, daysBetween, parseDay } from "@/lib/day";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import { following } from "./carry";
import { Figures } from "./figures";
import type { SprintDeedProps } from "./sprint-deed";

type Draft = {
  readonly firstOn: Day | null | undefined;
  readonly days: number | null | undefined;
  readonly coolDown: number | null | undefined;
  readonly count: number | null | undefined;
};

/** Makes the next sprints of a cadence in one deed; nothing that exists is touched (B35). */
export function CadenceDialog({ sprint, onClose }: SprintDeedProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { picture, today } = useBoard();
  const all = picture.frame()?.sprints ?? [];
  const last = all.reduce(
    (latest, other) => ((other.endOn ?? "") > (latest.endOn ?? "") ? other : latest),
    sprint,
  );
  const [draft, setDraft] = useState<Draft>(() => {
    const { startOn, endOn } = following(last, new Set(), today);
    const days = daysBetween(startOn, endOn) + 1;
    const end = parseDay(last.endOn ?? "");
    return { firstOn: startOn, days, coolDown: end ? daysBetween(end, startOn) - 1 : 0, count: 3 };
  });
  const spans = spansOf(last.name, draft);
  const create = async (): Promise<void> => {
    if (spans === null) return;
    const said = t("life.cadence.said", { count: spans.length });
    const { projectId } = sprint;
    if ((await act({ type: "sprint/add-many", projectId, sprints: spans }, said)) !== null) onClose();
  };
  const change = (fields: Partial<Draft>): void => setDraft({ ...draft, ...fields });
  const number = (field: "count" | "days" | "coolDown", label: string): ReactElement => (
    <Field label={label}>
      <NumberInput value={draft[field] ?? null} onValue={(value) => change({ [field]: value })} />
    </Field>
  );
  return (
    <LazyDialog
      title={t("life.cadence.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={spans === null} onClick={() => void create()}>
            {t("life.cadence.do")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <div className="grid items-start gap-3 sm:grid-cols-2">
          {number("count", t("life.cadence.count"))}
          <Field label={t("life.cadence.first")}>
            <DayInput value={draft.firstOn ?? null} onValue={(firstOn) => change({ firstOn })} />
          </Field>
          {number("days", t("life.cadence.days"))}
          {number("coolDown", t("life.cadence.pause"))}
        </div>
        {spans === null ? (
          <Callout tone="warn">{t("life.cadence.bad")}</Callout>
        ) : (
          <section aria-label={t("life.cadence.preview")}>
            <Figures
              lines={spans.map(({ name, startOn, endOn }) => [name, format.dayRange(startOn, endOn)])}
            />
          </section>
        )}
      </div>
    </LazyDialog>
  );
}

function spansOf(lastName: string, { firstOn, days, coolDown, count }: Draft) {
  const isWhole = (value: number | null | undefined, from: number, to: number): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= from && value <= to;
  if (!firstOn || !isWhole(days, 1, 90) || !isWhole(coolDown, 0, 30) || !isWhole(count, 1, 20)) return null;
  const end = addDays(firstOn, (days + coolDown) * count);
  return parseDay(end) ? nextSprints(lastName, firstOn, { days, coolDown, count }) : null;
}
