import { type ReactElement, useMemo, useState } from "react";
import type { ProjectTemplate } from "@/domain/model/templates";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { limitWords } from "../limit-words";
import { builtIn, builtInNames } from "./built-in";

/** Which set-up a new project begins with: one that comes with the program, or one of the house's own. */
export function useTemplateChoice() {
  const { t } = useTranslation();
  const { queries } = useServices();
  const own = useLive(queries.projectTemplates) ?? [];
  const [chosen, setChosen] = useState<string>("plain");
  const name = builtInNames.find((each) => each === chosen);
  const row = own.find(({ id }) => id === chosen);
  const body = useMemo(() => row?.body ?? builtIn(t, name ?? "plain"), [row, t, name]);
  const options = [
    ...builtInNames.map((value) => ({
      value: value as string,
      label: t(`settings.project.template.builtIn.${value}`),
    })),
    ...own.map(({ id, name: label }) => ({ value: id as string, label })),
  ];
  return { body, options, chosen: row || name ? chosen : "plain", setChosen };
}

/** The choice, and the columns that it brings. */
export function TemplateField({
  choice: { body, options, chosen, setChosen },
}: {
  choice: ReturnType<typeof useTemplateChoice>;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="grid gap-2">
      <Field label={t("settings.project.template.choose")}>
        <Select value={chosen} onValue={setChosen} options={options} />
      </Field>
      <TemplateColumns body={body} />
    </div>
  );
}

function TemplateColumns({ body }: { body: ProjectTemplate }): ReactElement {
  const { t } = useTranslation();
  return (
    <ol
      aria-label={t("settings.project.template.preview")}
      className="flex flex-wrap gap-1.5 rounded-m bg-sunken p-2"
    >
      {body.columns.map(({ name, category, limit }) => (
        <li key={name} className="rounded-m border border-line bg-surface px-2 py-1">
          <span className="block font-medium" dir="auto">
            {name}
          </span>
          <span className="block text-ink-3 text-s">
            {t(`card.category.${category}`)}
            {limit ? ` · ${limitWords(t, limit)}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
