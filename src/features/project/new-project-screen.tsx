import { type FormEvent, type ReactElement, useState } from "react";
import type { Refusal } from "@/domain/rules/refusal";
import { paths } from "@/features/paths";
import { refusalText } from "@/features/pieces/refusal-text";
import { navigate } from "@/features/route";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { paletteNames } from "@/ui/palette";
import { suggestCode } from "./suggest-code";

/** A new project: a name, a code for its keys, a colour. Its columns begin as most boards do. */
export function NewProjectScreen(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const [name, setName] = useState("");
  const [code, setCode] = useState<string>();
  const [colour, setColour] = useState<string>("indigo");
  const [refusal, setRefusal] = useState<Refusal>();
  const shownCode = code ?? suggestCode(name);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const category = (
      key: "todo" | "inProgress" | "done",
      title: "todo" | "inProgress" | "review" | "done",
    ) => ({
      name: t(`shell.project.columns.${title}`),
      category: key,
    });
    const outcome = await dispatch({
      type: "project/add",
      name,
      code: shownCode,
      colour,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || "Europe/Paris",
      columns: [
        category("todo", "todo"),
        category("inProgress", "inProgress"),
        category("inProgress", "review"),
        category("done", "done"),
      ],
    });
    if (!outcome.ok) {
      setRefusal(outcome.error);
      return;
    }
    say(t("shell.project.title"));
    navigate(paths.sprints(shownCode.trim().toUpperCase()));
  };

  const wordsFor = (field: "name" | "code") => {
    const isCode = refusal?.kind === "code-invalid" || refusal?.kind === "code-taken";
    return refusal && isCode === (field === "code") ? { error: refusalText(t, format, refusal) } : {};
  };
  return (
    <div className="mx-auto w-full max-w-lg p-6">
      <h1 className="font-semibold text-xl">{t("shell.project.title")}</h1>
      <form className="mt-4 grid gap-4" onSubmit={(event) => void create(event)} noValidate>
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
            options={paletteNames.map((value) => ({ value, label: t(`common.color.${value}`) }))}
          />
        </Field>
        <div>
          <Button look="primary" type="submit">
            {t("shell.project.create")}
          </Button>
        </div>
      </form>
    </div>
  );
}
