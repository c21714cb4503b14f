import { type ReactElement, useContext, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { type Day, parseDay } from "@/lib/day";
import { FieldContext } from "@/ui/form/field-context";
import { TextInput, type TextInputProps } from "@/ui/form/text-input";

export interface DayInputProps extends Omit<TextInputProps, "onValue" | "value"> {
  readonly value: Day | null;
  /** null: left blank on purpose; undefined: what is written is no day (the field says so), do not store it. */
  readonly onValue: (value: Day | null | undefined) => void;
}

/** A day typed or pasted as JJ/MM/AAAA or YYYY-MM-DD, whatever the browser's own language is. */
export function DayInput({ value, onValue, onBlur, ...rest }: DayInputProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const field = useContext(FieldContext);
  const [draft, setDraft] = useState<string>();
  const read = (text: string): Day | null | undefined => (text.trim() === "" ? null : parseDay(text));
  return (
    <TextInput
      inputMode="numeric"
      placeholder={t("common.input.dayPattern")}
      {...rest}
      value={draft ?? (value === null ? "" : format.day(value, "short"))}
      onValue={(text) => {
        setDraft(text);
        const day = read(text);
        if (day !== undefined) field?.reportProblem(undefined);
        onValue(day);
      }}
      onBlur={(event) => {
        onBlur?.(event);
        if (draft === undefined) return;
        if (read(draft) === undefined) field?.reportProblem(t("common.input.unreadableDay"));
        else setDraft(undefined);
      }}
    />
  );
}
