import { type ReactElement, type ReactNode, useState } from "react";
import type { Command } from "@/commands/command";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Callout } from "@/ui/callout";
import { FormDialog } from "@/ui/form/form-dialog";
import { FieldInput } from "./register/field-input";
import type { FieldSpec, Values } from "./register/register-spec";
import { useFocusOnWrong } from "./use-focus-on-wrong";

type Form = {
  readonly values: Values;
  readonly write: (key: string, value: unknown) => void;
};
type Problem = { readonly text: string; readonly field?: string };

/** A form over fields of one row: what was changed is one deed, and a refusal stands under its field, or above them all. */
export function ValuesDialog({
  title,
  row,
  commandOf,
  saidOf,
  placed = [],
  fieldsOf,
  onDone,
  onClose,
  children,
}: {
  title: string;
  row: object;
  commandOf: (changed: Values) => Command;
  /** The outcome in words, of the values as they are then. */
  saidOf: (values: Values) => string;
  /** The fields that say themselves why they were refused. */
  placed?: readonly string[];
  /** The fields that stand above what else the form holds, by what is written in them now. */
  fieldsOf: (values: Values) => readonly FieldSpec[];
  /** The rows that were written. */
  onDone?: ((ids: readonly string[]) => void) | undefined;
  onClose: () => void;
  children: (form: Form) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const [changed, setChanged] = useState<Values>({});
  const [problem, setProblem] = useState<Problem>();
  const box = useFocusOnWrong<HTMLDivElement>(problem);
  const values: Values = { ...(row as Values), ...changed };
  const write = (key: string, value: unknown): void => setChanged((now) => ({ ...now, [key]: value }));
  const send = useSend(async (): Promise<void> => {
    if (hasUnreadable(changed)) return setProblem({ text: t("plan.pieces.register.unreadable") });
    const done = await dispatch(commandOf(changed));
    if (!done.ok) {
      const field = "field" in done.error ? done.error.field : "";
      return setProblem({ text: refusalText(t, format, done.error), field });
    }
    say(saidOf(values));
    onDone?.(done.value.plan.changes.map(({ id }) => id));
    onClose();
    return undefined;
  });
  // Why this field was refused, where it is one of those that say so themselves.
  const errorOf = (key: string) =>
    problem?.field === key && placed.includes(key) ? problem.text : undefined;
  const isPlaced = placed.includes(problem?.field ?? "");
  return (
    <FormDialog title={title} onSubmit={send} onClose={onClose}>
      <div role="alert" className="empty:hidden">
        {problem && !isPlaced ? <Callout tone="danger">{problem.text}</Callout> : null}
      </div>
      <div ref={box} className="contents">
        {fieldsOf(values).map((field) => (
          <FieldInput
            key={field.key}
            spec={field}
            value={values[field.key]}
            onValue={(value) => write(field.key, value)}
            error={errorOf(field.key)}
          />
        ))}
        {children({ values, write })}
      </div>
    </FormDialog>
  );
}

/** A field that cannot be read says `undefined`, by itself or as a part of a value. */
function hasUnreadable(changed: Values): boolean {
  const parts = Object.values(changed).filter((value) => typeof value === "object" && value !== null);
  return [changed, ...parts].some((part) => Object.values(part as Values).includes(undefined));
}
