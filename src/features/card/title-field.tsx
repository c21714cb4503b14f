import { type ReactElement, useId } from "react";
import { checkLine } from "@/commands/check-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { useSheet } from "./sheet-context";
import { LeftOver, Meanwhile } from "./texts/edit-parts";
import { textKeys } from "./texts/text-keys";
import { useOpener } from "./texts/use-opener";
import { type TextEdit, useTextEdit } from "./texts/use-text-edit";

/** The title, edited where it stands. */
export function TitleField(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { card, key, mayEdit } = useSheet();
  const edit = useTextEdit({
    value: card.title,
    draftKey: `${card.id}/title`,
    check(text) {
      const line = checkLine("title", text);
      return line.ok ? undefined : refusalText(t, format, line.error);
    },
    save: async (title) =>
      (await act(
        { type: "card/edit", cardId: card.id, fields: { title } },
        t("card.said.saved", { key, field: t("card.title") }),
      )) !== null,
  });
  const hintId = useId();
  const opener = useOpener(edit.text !== undefined);
  if (edit.text !== undefined && mayEdit) return <TitleEditor edit={edit} theirs={card.title} />;
  return (
    <div className="grid gap-2">
      <h2 className="-mx-1.5 font-semibold text-xl leading-tight tracking-[-0.01em]">
        {mayEdit ? (
          <button
            ref={opener}
            type="button"
            dir="auto"
            aria-describedby={hintId}
            onClick={edit.start}
            className="w-full cursor-text select-text rounded-m px-1.5 py-0.5 text-start wrap-anywhere hover:bg-sunken"
          >
            {edit.shown}
          </button>
        ) : (
          <span dir="auto" className="block px-1.5 py-0.5 wrap-anywhere">
            {edit.shown}
          </span>
        )}
      </h2>
      <span id={hintId} hidden>
        {t("card.editTitle")}
      </span>
      <LeftOver edit={edit} />
    </div>
  );
}

function TitleEditor({ edit, theirs }: { edit: TextEdit; theirs: string }): ReactElement {
  const { t } = useTranslation();
  const keys = textKeys(edit, (event) => event.key === "Enter");
  return (
    <div {...keys} className="grid gap-2">
      <Field label={t("card.title")} error={edit.problem}>
        <TextArea
          // The click or the key that opened the editor came for this field.
          autoFocus
          rows={1}
          data-most={500}
          value={edit.text ?? ""}
          onValue={edit.type}
          className="font-semibold text-xl leading-tight"
        />
      </Field>
      <Meanwhile edit={edit} theirs={theirs} />
    </div>
  );
}
