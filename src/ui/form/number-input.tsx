import { type ReactElement, useContext, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { parseDecimal } from "@/lib/text";
import { FieldContext } from "@/ui/form/field-context";
import { TextInput, type TextInputProps } from "@/ui/form/text-input";

export interface NumberInputProps extends Omit<TextInputProps, "onValue" | "value"> {
  readonly value: number | null;
  /** null: left blank on purpose; undefined: what is written is no number (the field says so), do not store it. */
  readonly onValue: (value: number | null | undefined) => void;
}

/** « 1,5 », « 1.5 » and « 1 000 » are all numbers here, which type="number" is not so sure of. */
export function NumberInput({ value, onValue, onBlur, ...rest }: NumberInputProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const field = useContext(FieldContext);
  // What is being typed stays as typed (« 1, » on the way to « 1,5 ») until the input is left.
  const [draft, setDraft] = useState<string>();
  const type = (text: string): void => {
    setDraft(text);
    const number = parseDecimal(text);
    // « - » and « , » are the beginning of a number: no reproach before the input is left.
    if (number !== undefined) field?.reportProblem(undefined);
    onValue(number);
  };
  return (
    <TextInput
      inputMode="decimal"
      {...rest}
      value={draft ?? (value === null ? "" : format.points(value))}
      onValue={type}
      onBlur={(event) => {
        onBlur?.(event);
        if (draft === undefined) return;
        if (parseDecimal(draft) === undefined) field?.reportProblem(t("common.input.unreadableNumber"));
        else setDraft(undefined);
      }}
    />
  );
}
