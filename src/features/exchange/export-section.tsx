import { Download } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { Section } from "@/ui/section";
import { exportWords } from "./words/export-words";

/** The cards of a project for a spreadsheet, as that of the language on screen opens them. */
export function ExportSection(): ReactElement {
  const { t, language } = useTranslation();
  const { queries, jobs, say, notify } = useServices();
  const projects = useLive(queries.projects) ?? [];
  const [chosen, setChosen] = useState<ProjectId>();
  const [locale, setLocale] = useState<"fr" | "en">(language);
  const [isMarked, setMarked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const project = projects.find(({ id }) => id === chosen) ?? projects[0];
  const save = async (): Promise<void> => {
    if (!project) return;
    setBusy(true);
    try {
      const file = await jobs.exportCsv(project.id, { locale, words: exportWords(t), isMarked });
      saveFile(file);
      say(t("exchange.export.said", { name: file.name }));
    } catch {
      notify({ kind: "error", text: t("exchange.export.failed") });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t("exchange.export.title")} hint={t("exchange.export.hint")}>
      {project ? (
        <>
          <Field label={t("exchange.export.project")}>
            <Select
              value={project.id as string}
              onValue={(value) => setChosen(projects.find(({ id }) => id === value)?.id)}
              options={projects.map(({ id, name, code }) => ({
                value: id as string,
                label: `${code} · ${name}`,
              }))}
            />
          </Field>
          <Field label={t("exchange.export.locale")}>
            <Select
              value={locale}
              onValue={setLocale}
              options={(["fr", "en"] as const).map((value) => ({
                value,
                label: t(`exchange.export.locales.${value}`),
              }))}
            />
          </Field>
          <Checkbox label={t("exchange.export.marked")} checked={isMarked} onChecked={setMarked} />
          <Button
            className="w-fit"
            icon={<Download aria-hidden />}
            isBusy={isBusy}
            onClick={() => void save()}
          >
            {t("exchange.export.save")}
          </Button>
        </>
      ) : (
        <p className="text-ink-2">{t("exchange.export.noProject")}</p>
      )}
    </Section>
  );
}
