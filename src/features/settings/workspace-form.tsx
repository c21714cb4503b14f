import { type FormEvent, type ReactElement, useCallback, useState } from "react";
import type { Workspace } from "@/domain/model/entities";
import type { Marking } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { cleanLine } from "@/lib/text";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";

/** Name, code and marking of the workspace; drawn once its row is known. */
export function WorkspaceForm(): ReactElement | null {
  const { queries } = useServices();
  const workspace = useLive(useCallback(() => queries.workspace(), [queries]));
  return workspace ? <Form key={workspace.id} workspace={workspace} /> : null;
}

const levels = ["NP", "DR", "custom"] as const;

function Form({ workspace }: { workspace: Workspace }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [name, setName] = useState(workspace.name);
  const [code, setCode] = useState(workspace.code);
  const [level, setLevel] = useState<Marking["level"]>(workspace.marking.level);
  const [words, setWords] = useState(workspace.marking.label);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const label = level === "custom" ? cleanLine(words).toUpperCase() : t(`settings.levels.${level}`);
    const marking = { level, label: label || t("settings.levels.NP") };
    await act(
      { type: "workspace/edit", id: workspace.id, name, code: cleanLine(code), marking },
      t("settings.saved"),
    );
  };
  return (
    <form aria-labelledby="workspace" className="grid gap-4" onSubmit={(event) => void save(event)}>
      <h2 id="workspace" className="font-semibold text-l">
        {t("settings.workspace")}
      </h2>
      <Field label={t("settings.workspaceName")}>
        <TextInput value={name} onValue={setName} />
      </Field>
      <Field label={t("settings.code")} hint={t("settings.codeHint")}>
        <TextInput value={code} onValue={setCode} />
      </Field>
      <Field label={t("settings.marking")} hint={t("settings.markingHint")}>
        <Select
          value={level}
          onValue={(value) => setLevel(levels.find((each) => each === value) ?? "NP")}
          options={levels.map((value) => ({ value, label: t(`settings.levels.${value}`) }))}
        />
      </Field>
      {level === "custom" ? (
        <Field label={t("settings.customMarking")}>
          <TextInput value={words} onValue={setWords} />
        </Field>
      ) : null}
      <div>
        <Button type="submit">{t("settings.save")}</Button>
      </div>
    </form>
  );
}
