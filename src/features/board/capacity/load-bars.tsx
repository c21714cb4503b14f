import { type ReactElement, useId } from "react";
import { useTranslation } from "@/i18n/words";
import { LoadBar } from "@/ui/bar/load-bar";
import { loadState } from "../column/load";
import { useSumWords } from "../sprint/use-sprint-cards";
import { loadsOf, type OwnLoad } from "./loads";
import type { CapacityForm } from "./use-capacity";

/** What each person and each activity has to do, against what they can: under, near or over, in words too (B10). */
export function LoadBars({ form }: { form: CapacityForm }): ReactElement | null {
  const { t } = useTranslation();
  const sum = useSumWords();
  const loads = loadsOf(form.facts, form.sheet, form.frame);
  if (loads.people.length === 0) return null;
  const { cards, load } = loads.unassigned;
  return (
    <section aria-label={t("capacity.load.title")} className="grid gap-3 border-line border-t pt-3">
      <Group title={t("capacity.load.people")} loads={loads.people} />
      {cards === 0 ? null : (
        <p className="text-ink-2">{t("capacity.load.unassigned", { count: cards, sum: sum(load) })}</p>
      )}
      {loads.activities.length === 0 ? null : (
        <>
          <Group title={t("capacity.load.activities")} loads={loads.activities} />
          <p className="text-ink-3 text-s">{t("capacity.load.activityHint")}</p>
        </>
      )}
    </section>
  );
}

function Group({ title, loads }: { title: string; loads: readonly OwnLoad[] }): ReactElement {
  const id = useId();
  return (
    <div className="grid gap-2">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      <ul aria-labelledby={id} className="grid gap-x-6 gap-y-2.5 sm:grid-cols-2">
        {loads.map(({ key, ...each }) => (
          <li key={key}>
            <Bar {...each} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bar({ name, load, capacity, unestimated }: Omit<OwnLoad, "key">): ReactElement {
  const { t } = useTranslation();
  const sum = useSumWords();
  const state = loadState(load, capacity === null ? null : capacity / 100);
  const apart = unestimated === 0 ? "" : t("board.column.unestimated", { count: unestimated });
  const words =
    capacity === null
      ? sum(load)
      : t("capacity.load.words", {
          load: sum(load),
          capacity: sum(capacity),
          state: t(`capacity.load.${state}`),
        });
  const lead = (
    <span dir="auto" className="font-medium text-ink">
      {name}
    </span>
  );
  return (
    <>
      {capacity === null ? (
        <p className="flex justify-between gap-2 text-s">
          {lead}
          <span className="text-ink-2">{words}</span>
        </p>
      ) : (
        <LoadBar
          load={load / 100}
          capacity={capacity / 100}
          state={state}
          label={t("board.column.loadOf", { column: name })}
          words={words}
          lead={lead}
        />
      )}
      {apart === "" ? null : <p className="text-ink-3 text-s">{apart}</p>}
    </>
  );
}
