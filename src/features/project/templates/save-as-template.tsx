import { Pencil, Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Project } from "@/domain/model/entities";
import type { Refusal } from "@/domain/rules/refusal";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { ProjectTemplateRow } from "@/storage/queries/many/project-columns";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { TextInput } from "@/ui/form/text-input";
import { IconButton } from "@/ui/icon-button";
import { SetUpSection } from "../set-up/set-up-section";

/** Keeps the set-up of a project for the next ones, and what is kept already in order (B85). */
export function SaveAsTemplate({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries, dispatch, act, say } = useServices();
  const own = useLive(queries.projectTemplates) ?? [];
  const [name, setName] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [renamed, setRenamed] = useState<ProjectTemplateRow | null>(null);
  const save = useSend(async (): Promise<void> => {
    const from = { kind: "project", projectId: project.id } as const;
    const outcome = await dispatch({ type: "template/save", name, from });
    setRefusal(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return;
    say(t("settings.project.said.templateSaved", { name: name.trim() }));
    setName("");
  });
  return (
    <SetUpSection title={t("settings.project.template.title")} hint={t("settings.project.template.hint")}>
      <form
        noValidate
        className="grid gap-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field
          label={t("settings.project.template.name")}
          error={refusal ? refusalText(t, format, refusal) : undefined}
        >
          <TextInput value={name} onValue={setName} />
        </Field>
        <Button className="w-fit" type="submit">
          {t("settings.project.template.save")}
        </Button>
      </form>
      {own.length === 0 ? null : (
        <ul
          aria-label={t("settings.project.template.own")}
          className="grid divide-y divide-line rounded-l border border-line bg-surface"
        >
          {own.map((row) => (
            <li key={row.id} className="flex items-center gap-2 px-3 py-1.5">
              <span className="mr-auto min-w-0 truncate font-medium" dir="auto">
                {row.name}
              </span>
              <IconButton
                label={t("settings.project.template.rename", { name: row.name })}
                icon={<Pencil aria-hidden />}
                onClick={() => setRenamed(row)}
              />
              <IconButton
                label={t("settings.project.template.remove", { name: row.name })}
                icon={<Trash2 aria-hidden />}
                onClick={() =>
                  void act(
                    { type: "template/remove", templateId: row.id },
                    t("settings.project.said.templateRemoved", { name: row.name }),
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
      {renamed ? <RenameDialog template={renamed} onClose={() => setRenamed(null)} /> : null}
    </SetUpSection>
  );
}

function RenameDialog({
  template,
  onClose,
}: {
  template: ProjectTemplateRow;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const [name, setName] = useState(template.name);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useSend(async (): Promise<void> => {
    const outcome = await dispatch({ type: "template/edit", templateId: template.id, name });
    setRefusal(outcome.ok ? null : outcome.error);
    if (!outcome.ok) return;
    say(t("settings.project.said.templateRenamed", { name: name.trim() }));
    onClose();
  });
  return (
    <FormDialog title={t("settings.project.template.renameTitle")} size="s" onSubmit={send} onClose={onClose}>
      <Field
        label={t("settings.project.template.name")}
        required
        error={refusal ? refusalText(t, format, refusal) : undefined}
      >
        <TextInput value={name} onValue={setName} />
      </Field>
    </FormDialog>
  );
}
