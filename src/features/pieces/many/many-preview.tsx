import type { ReactElement } from "react";
import type { Plan } from "@/commands/command";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { ManyNames } from "@/storage/queries/many/many-names";
import { Checkbox } from "@/ui/form/checkbox";
import { type PreviewLine, previewLines } from "./preview-lines";
import { fieldName, valueText } from "./value-text";

/** How many lines of a kind are told one by one. */
const told = 12;

/** What would change, by field, from what to what, on how many cards (B84). */
export function ManyPreview({
  plan,
  names,
  same,
}: {
  plan: Plan | null;
  names: ManyNames;
  /** How many of the chosen cards say all this already. */
  same: number;
}): ReactElement {
  const { t } = useTranslation();
  const lines = plan ? previewLines(plan.changes) : [];
  return (
    <section aria-label={t("many.edit.preview")} className="grid gap-1.5 rounded-m bg-sunken px-3 py-2.5">
      <h3 className="font-semibold">{t("many.edit.preview")}</h3>
      {lines.length === 0 ? (
        <p className="text-ink-2">{t(plan ? "many.edit.nothingChanges" : "many.edit.nothingChosen")}</p>
      ) : (
        <ul className="grid gap-1">
          {lines.slice(0, told).map((line) => (
            <Line
              key={`${line.field} ${String(line.before)} ${String(line.after)}`}
              line={line}
              names={names}
            />
          ))}
          {lines.length > told ? (
            <li className="text-ink-2">{t("many.edit.moreLines", { count: lines.length - told })}</li>
          ) : null}
        </ul>
      )}
      {lines.length > 0 && same > 0 ? (
        <p className="text-ink-2">{t("many.edit.same", { count: same })}</p>
      ) : null}
    </section>
  );
}

function Line({ line, names }: { line: PreviewLine; names: ManyNames }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const speech = { t, format, names };
  const { field, before, after, count } = line;
  const isElement = field.includes("/");
  return (
    <li className="flex flex-wrap items-baseline gap-x-1.5">
      <span className="font-medium">{t("common.count.card", { count })}</span>
      <span>
        {isElement
          ? fieldName(speech, field, after)
          : t("many.edit.line", {
              field: fieldName(speech, field, after),
              before: valueText(speech, field, before),
              after: valueText(speech, field, after),
            })}
      </span>
    </li>
  );
}

/** The cards that cannot take part, each with its reason, and the choice to go on without them: never in silence. */
export function ManyApart({
  apart,
  skip,
  onSkip,
}: {
  apart: NonNullable<Plan["apart"]>;
  skip: boolean;
  onSkip: (skip: boolean) => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (apart.length === 0) return null;
  return (
    <section
      aria-label={t("many.edit.apartTitle")}
      className="grid gap-1.5 rounded-m bg-warn-soft px-3 py-2.5 forced-colors:border"
    >
      <h3 className="font-semibold text-warn">{t("many.edit.apart", { count: apart.length })}</h3>
      <ul className="grid max-h-40 gap-1 overflow-y-auto">
        {apart.slice(0, 100).map(({ id, key, name, why }) => (
          <li key={id}>
            <span className="font-mono text-s">{key}</span> <span className="font-medium">{name}</span>
            {` – ${refusalText(t, format, why)}`}
          </li>
        ))}
      </ul>
      <Checkbox label={t("many.edit.skip", { count: apart.length })} checked={skip} onChecked={onSkip} />
    </section>
  );
}
