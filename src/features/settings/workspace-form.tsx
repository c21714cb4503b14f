import { type FormEvent, type ReactElement, useCallback, useState } from "react";
import type { Workspace } from "@/domain/model/entities";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { cleanLine } from "@/lib/text";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";
import { MarkingForm } from "./marking-form";

/** Name, code and marking of the workspace; drawn once its row is known. */
export function WorkspaceForm(): ReactElement | null {
  const { queries } = useServices();
  const workspace = useLive(useCallback(() => queries.workspace(), [queries]));
  if (!workspace) return null;
  return (
    <>
      <Form key={workspace.id} workspace={workspace} />
      <MarkingForm key={JSON.stringify(workspace.marking)} workspace={workspace} />
    </>
  );
}

function Form({ workspace }: { workspace: Workspace }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [name, setName] = useState(workspace.name);
  const [code, setCode] = useState(workspace.code);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    await act({ type: "workspace/edit", id: workspace.id, name, code: cleanLine(code) }, t("settings.saved"));
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
      <div>
        <Button writes type="submit">
          {t("settings.save")}
        </Button>
      </div>
    </form>
  );
}
