import { type ReactElement, useState } from "react";
import { nextSprints } from "@/domain/capacity/cadence";
import type { Row } from "@/domain/change";
import type { PortfolioId } from "@/domain/model/ids";
import { useSend } from "@/features/pieces/forms/use-send";
import { navigate, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { addDays, type Day, isoWeekday, parseDay } from "@/lib/day";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { TextInput } from "@/ui/form/text-input";
import { LazyDialog } from "@/ui/lazy-dialog";

type Draft = {
  readonly name: string;
  readonly firstOn: Day | null | undefined;
  readonly count: number | null | undefined;
  readonly weeks: number | null | undefined;
  readonly firstName: string;
};

/** Sprints end on a Friday; the two days after it are nobody's. */
const restDays = 2;

/** Makes a planning interval with its iterations, and gives them the sprints of the same dates. */
export function IntervalDialog({
  portfolioId,
  last,
  onClose,
}: {
  portfolioId: PortfolioId;
  /** The iteration after which the new ones come. */
  last: Row<"iteration"> | undefined;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act, now } = useServices();
  const [links, setLinks] = useState(true);
  const [draft, setDraft] = useState<Draft>(() => ({
    ...{ name: "", count: 5, weeks: 2 },
    firstName: last
      ? (nextSprints(last.name, addDays(last.endOn as Day, 1), one)[0]?.name ?? "")
      : "Sprint 1",
    firstOn: mondayFrom(last ? addDays(last.endOn as Day, 1) : dayOf(now())),
  }));
  const change = (fields: Partial<Draft>): void => setDraft({ ...draft, ...fields });
  const iterations = iterationsOf(draft);
  const create = useSend(async (): Promise<void> => {
    if (iterations === null) return;
    const name = draft.name.trim();
    const said = t("plan.program.setUp.said", { name });
    const done = await act({ type: "interval/add", portfolioId, name, iterations, withSprints: links }, said);
    if (done === null) return;
    onClose();
    navigate(withQuery({ interval: done.plan.changes[0]?.id ?? null, view: null }));
  });
  return (
    <LazyDialog
      title={t("plan.program.setUp.title")}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={iterations === null} onClick={create}>
            {t("plan.program.setUp.do")}
          </Button>
        </>
      }
    >
      <Field label={t("plan.program.setUp.name")} hint={t("plan.program.setUp.nameHint")}>
        <TextInput value={draft.name} onValue={(name) => change({ name })} />
      </Field>
      <div className="grid items-start gap-3 sm:grid-cols-2">
        <Field label={t("plan.program.setUp.first")}>
          <DayInput value={draft.firstOn ?? null} onValue={(firstOn) => change({ firstOn })} />
        </Field>
        <Field label={t("plan.program.setUp.prefix")}>
          <TextInput value={draft.firstName} onValue={(firstName) => change({ firstName })} />
        </Field>
        <Field label={t("plan.program.setUp.count")}>
          <NumberInput value={draft.count ?? null} onValue={(count) => change({ count })} />
        </Field>
        <Field label={t("plan.program.setUp.weeks")}>
          <NumberInput value={draft.weeks ?? null} onValue={(weeks) => change({ weeks })} />
        </Field>
      </div>
      <Checkbox label={t("plan.program.setUp.link")} checked={links} onChecked={setLinks} />
      <Preview iterations={iterations} />
    </LazyDialog>
  );
}

const one = { days: 12, coolDown: 0, count: 1 };

function Preview({ iterations }: { iterations: ReturnType<typeof iterationsOf> }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  if (iterations === null) return <Callout tone="warn">{t("plan.program.setUp.bad")}</Callout>;
  return (
    <section aria-label={t("plan.program.setUp.preview")}>
      <ul className="grid gap-1 rounded-m bg-sunken px-3 py-2">
        {iterations.map(({ name, startOn, endOn }) => (
          <li key={name} className="flex justify-between gap-3">
            <span className="font-medium">{name}</span>
            <span className="text-ink-2">{format.dayRange(startOn, endOn)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function iterationsOf({ name, firstOn, count, weeks, firstName }: Draft) {
  const isWhole = (value: number | null | undefined, most: number): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
  if (name.trim() === "" || firstName.trim() === "" || !firstOn) return null;
  if (!isWhole(count, 30) || !isWhole(weeks, 12)) return null;
  const cadence = { days: weeks * 7 - restDays, coolDown: restDays, count };
  const spans = nextSprints(firstName.trim(), firstOn, cadence);
  if (!parseDay(spans.at(-1)?.endOn ?? "")) return null;
  // The cadence goes on after a name; the first iteration bears it itself.
  return spans.map((span, i) => ({ ...span, name: i === 0 ? firstName.trim() : (spans[i - 1]?.name ?? "") }));
}

const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10) as Day;

function mondayFrom(day: Day): Day {
  return addDays(day, (8 - isoWeekday(day)) % 7);
}
