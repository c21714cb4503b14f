import { type ReactElement, useContext, useEffect, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { FieldContext } from "@/ui/form/field-context";
import { TextInput, type TextInputProps } from "@/ui/form/text-input";
import { type Typing, useDayReader } from "@/ui/form/typed";

export interface DayInputProps extends Omit<TextInputProps, "onValue" | "value"> {
  readonly value: Day | null;
  /** null: left blank on purpose; undefined: what is written is no day (the field says so), do not store it. */
  readonly onValue: (value: Day | null | undefined) => void;
  /** Where what is being typed stands, undefined while nothing is, for who keeps it beyond this input. */
  readonly typing?: Typing;
}

/** A day typed or pasted as people write it, « 3/12 » and « demain » too, whatever the browser's own language is. */
export function DayInput({
  value,
  onValue,
  typing,
  onBlur,
  onKeyDown,
  ...rest
}: DayInputProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const field = useContext(FieldContext);
  const own = useState<string>();
  const [draft, setDraft] = typing ?? own;
  const read = useDayReader();
  const report = field?.reportProblem;
  useEffect(() => {
    // Taken back, by this input or by who keeps it: what was wrong with it is over.
    if (draft === undefined) report?.(undefined);
  }, [draft, report]);
  const settle = (): void => {
    if (draft === undefined) return;
    const typed = read(draft);
    if ("problem" in typed) report?.(typed.problem);
    else setDraft(undefined);
  };
  return (
    <TextInput
      placeholder={t("parts.input.dayPattern")}
      {...rest}
      value={draft ?? (value === null ? "" : format.day(value, "short"))}
      onValue={(text) => {
        setDraft(text);
        const typed = read(text);
        const day = "value" in typed ? typed.value : undefined;
        if (day !== undefined) report?.(undefined);
        onValue(day);
      }}
      onBlur={(event) => {
        onBlur?.(event);
        settle();
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key === "Enter") settle();
      }}
    />
  );
}
