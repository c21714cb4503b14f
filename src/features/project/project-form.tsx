import { type ReactElement, type ReactNode, useState } from "react";
import type { Refusal } from "@/domain/rules/refusal";
import { useSend } from "@/features/pieces/forms/use-send";
import { useFocusOnWrong } from "@/features/pieces/plan/use-focus-on-wrong";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { paletteNames } from "@/ui/palette";
import { suggestCode } from "./suggest-code";

export type ProjectDraft = { readonly name: string; readonly code: string; readonly colour: string };

/** What a project is called: a name, a code for its keys, a colour. What is wrong stands under its field. */
export function ProjectForm({
  first,
  submit,
  onSubmit,
  children,
}: {
  /** What the fields say at first; a code that is not given follows the name. */
  first?: ProjectDraft;
  submit: string;
  /** Further fields, before the button. */
  children?: ReactNode;
  /** The refusal, or null when it is done. */
  onSubmit: (draft: ProjectDraft) => Promise<Refusal | null>;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const [name, setName] = useState(first?.name ?? "");
  const [code, setCode] = useState(first?.code);
  const [colour, setColour] = useState(first?.colour ?? "indigo");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const shownCode = code ?? suggestCode(name);
  const form = useFocusOnWrong<HTMLFormElement>(refusal ?? undefined);

  const send = useSend(async () => setRefusal(await onSubmit({ name, code: shownCode, colour })));
  const wordsFor = (field: "name" | "code") => {
    const isCode = refusal?.kind === "code-invalid" || refusal?.kind === "code-taken";
    return refusal && isCode === (field === "code") ? { error: refusalText(t, format, refusal) } : {};
  };
  return (
    <form
      ref={form}
      className="mt-4 grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      noValidate
    >
      <Field label={t("shell.project.name")} required {...wordsFor("name")}>
        <TextInput value={name} onValue={setName} autoFocus />
      </Field>
      <Field
        label={t("shell.project.code")}
        hint={t("shell.project.codeHint")}
        required
        {...wordsFor("code")}
      >
        <TextInput value={shownCode} onValue={setCode} />
      </Field>
      <Field label={t("shell.project.colour")}>
        <Select
          value={colour}
          onValue={setColour}
          options={paletteNames.map((value) => ({ value, label: t(`parts.color.${value}`) }))}
        />
      </Field>
      {children}
      <div>
        <Button writes look="primary" type="submit">
          {submit}
        </Button>
      </div>
    </form>
  );
}
