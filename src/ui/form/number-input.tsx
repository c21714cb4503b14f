import { type ReactElement, useContext, useId, useState } from "react";
import { useFormat } from "@/i18n/use-format";
import { FieldContext } from "@/ui/form/field-context";
import { TextInput, type TextInputProps } from "@/ui/form/text-input";
import { useNumberReader } from "@/ui/form/typed";

export interface NumberInputProps extends Omit<TextInputProps, "onValue" | "value"> {
  readonly value: number | null;
  /** null: left blank on purpose; undefined: what is written is no number (it is said under the input), do not store it. */
  readonly onValue: (value: number | null | undefined) => void;
}

/** A number as people write it: « 1,5 », « 1 000 », “1,000”; type="number" knows one of these. */
export function NumberInput({ value, onValue, onBlur, onKeyDown, ...rest }: NumberInputProps): ReactElement {
  const read = useNumberReader();
  const format = useFormat();
  const field = useContext(FieldContext);
  const problemId = useId();
  // What is being typed stays as typed (« 1, » on the way to « 1,5 ») until the input is left.
  const [draft, setDraft] = useState<string>();
  // A cell of a sheet has no field around it that could say what is wrong.
  const [problem, setProblem] = useState<string>();
  const report = field?.reportProblem ?? setProblem;
  const type = (text: string): void => {
    setDraft(text);
    const typed = read(text);
    const number = "value" in typed ? typed.value : undefined;
    // « - » and « , » are the beginning of a number: no reproach before the input is left.
    if (number !== undefined) report(undefined);
    onValue(number);
  };
  const settle = (isLeft: boolean): void => {
    if (draft === undefined) return;
    const typed = read(draft);
    if ("problem" in typed) report(typed.problem);
    else if (isLeft) setDraft(undefined);
  };
  const said = problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": problemId };
  return (
    <>
      <TextInput
        inputMode="decimal"
        {...rest}
        {...said}
        value={draft ?? (value === null ? "" : format.points(value))}
        onValue={type}
        onBlur={(event) => {
          onBlur?.(event);
          settle(true);
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key === "Enter") settle(false);
        }}
      />
      {problem === undefined ? null : (
        <p id={problemId} className="text-left text-danger text-s">
          {problem}
        </p>
      )}
    </>
  );
}
