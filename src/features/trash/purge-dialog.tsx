import { type ReactElement, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { searchText } from "@/lib/search-text";
import type { AwayCard } from "@/storage/queries/many/away";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { TextInput } from "@/ui/form/text-input";
import { useAway } from "./use-away";

/** Deletes for good, once the name was typed: the key or title of one card, the number of many (B83). */
export function PurgeDialog({
  cards,
  onClose,
}: {
  cards: readonly AwayCard[];
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { purge } = useAway();
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [only] = cards;
  const isOne = cards.length === 1 && only !== undefined;
  const expected = isOne ? [only.key, only.title] : [String(cards.length), format.number(cards.length)];
  const send = async (): Promise<void> => {
    const typed = searchText(text);
    const isRight = typed !== "" && expected.some((each) => searchText(each) === typed);
    setWrong(!isRight);
    if (isRight && (await purge(cards))) onClose();
  };
  const name = isOne ? only.key : format.number(cards.length);
  return (
    <FormDialog
      title={t("many.trash.purgeTitle", {
        count: cards.length,
        card: isOne ? `${only.key} ${only.title}` : "",
      })}
      verb={t("many.trash.purge")}
      look="danger"
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{t("many.trash.purgeWhat")}</p>
      <Callout tone="warn">{t("many.trash.purgeUndo")}</Callout>
      <Field
        label={t(isOne ? "many.trash.typeName" : "many.trash.typeNumber", { name })}
        required
        error={isWrong ? t(isOne ? "many.trash.wrongName" : "many.trash.wrongNumber", { name }) : undefined}
      >
        <TextInput value={text} onValue={setText} />
      </Field>
    </FormDialog>
  );
}
