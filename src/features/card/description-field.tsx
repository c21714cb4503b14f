import { Pencil } from "lucide-react";
import type { KeyboardEvent, ReactElement } from "react";
import { checkText } from "@/commands/check-text";
import { useCardReferences } from "@/features/pieces/card-references";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Markdown } from "@/ui/markdown/markdown";
import { MarkdownField } from "@/ui/markdown/markdown-field";
import { useSheet } from "./sheet-context";
import { LeftOver, Meanwhile } from "./texts/edit-parts";
import { textKeys } from "./texts/text-keys";
import { useOpener } from "./texts/use-opener";
import { type TextEdit, useTextEdit } from "./texts/use-text-edit";

/** The description, in Markdown: laid out while it is read, as it was typed while it is written. */
export function DescriptionField({ description }: { description: string }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { card, key, mayEdit } = useSheet();
  const edit = useTextEdit({
    value: description,
    draftKey: `${card.id}/description`,
    check(text) {
      const kept = checkText("description", text);
      return kept.ok ? undefined : refusalText(t, format, kept.error);
    },
    save: async (text) =>
      (await act(
        { type: "card/describe", cardId: card.id, description: text },
        t("card.said.saved", { key, field: t("card.description") }),
      )) !== null,
  });
  const references = useCardReferences();
  const isOpen = edit.text !== undefined && mayEdit;
  const opener = useOpener(isOpen);
  return (
    <div className="grid gap-1.5">
      {isOpen ? null : (
        <div className="flex min-h-6 items-center gap-1">
          <h3 className="font-semibold">{t("card.description")}</h3>
          {mayEdit && edit.shown !== "" ? (
            <button
              ref={opener}
              type="button"
              aria-label={t("card.editDescription")}
              onClick={edit.start}
              className="inline-grid size-6 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink"
            >
              <Pencil aria-hidden size={14} />
            </button>
          ) : null}
        </div>
      )}
      {isOpen ? (
        <DescriptionEditor edit={edit} theirs={description} references={references} />
      ) : (
        <>
          {edit.shown === "" ? null : (
            <Markdown text={edit.shown} references={references} className="text-ink-2" />
          )}
          {edit.shown === "" && mayEdit ? (
            <button
              ref={opener}
              type="button"
              onClick={edit.start}
              className="-mx-1.5 min-h-7.5 cursor-text rounded-m px-1.5 text-left text-ink-3 hover:bg-sunken"
            >
              {t("card.writeDescription")}
            </button>
          ) : null}
          {edit.shown === "" && !mayEdit ? <p className="text-ink-3">{t("card.noDescription")}</p> : null}
          <LeftOver edit={edit} />
        </>
      )}
    </div>
  );
}

const savesLongText = (event: KeyboardEvent): boolean =>
  event.key === "Enter" && (event.ctrlKey || event.metaKey);

function DescriptionEditor({
  edit,
  theirs,
  references,
}: {
  edit: TextEdit;
  theirs: string;
  references: ReturnType<typeof useCardReferences>;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <div {...textKeys(edit, savesLongText)} className="grid gap-2">
      <Field
        label={t("card.description")}
        hint={`${t("card.saveHint")} ${t("markdown.hint")}`}
        error={edit.problem}
      >
        <MarkdownField
          autoFocus
          rows={6}
          value={edit.text ?? ""}
          onValue={edit.type}
          references={references}
        />
      </Field>
      <Meanwhile edit={edit} theirs={theirs} />
      <div className="flex gap-2">
        <Button look="primary" onClick={edit.commit}>
          {t("common.save")}
        </Button>
        <Button onClick={edit.leave}>{t("common.cancel")}</Button>
      </div>
    </div>
  );
}
