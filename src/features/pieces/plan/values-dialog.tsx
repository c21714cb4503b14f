import { type ReactElement, type ReactNode, useState } from "react";
import type { Command } from "@/commands/command";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Callout } from "@/ui/callout";
import { FormDialog } from "@/ui/form/form-dialog";
import type { Values } from "./register/register-spec";

type Form = { readonly values: Values; readonly write: (key: string, value: unknown) => void };

/** A form over fields of one row: what was changed is one deed, and a refusal stands above the fields. */
export function ValuesDialog({
  title,
  row,
  commandOf,
  saidOf,
  onClose,
  children,
}: {
  title: string;
  row: object;
  commandOf: (changed: Values) => Command;
  /** The outcome in words, of the values as they are then. */
  saidOf: (values: Values) => string;
  onClose: () => void;
  children: (form: Form) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const [changed, setChanged] = useState<Values>({});
  const [problem, setProblem] = useState<string>();
  const values: Values = { ...(row as Values), ...changed };
  const write = (key: string, value: unknown): void => setChanged((now) => ({ ...now, [key]: value }));
  const send = async (): Promise<void> => {
    if (hasUnreadable(changed)) return setProblem(t("plan.pieces.register.unreadable"));
    const done = await dispatch(commandOf(changed));
    if (!done.ok) return setProblem(refusalText(t, format, done.error));
    say(saidOf(values));
    onClose();
    return undefined;
  };
  return (
    <FormDialog title={title} onSubmit={() => void send()} onClose={onClose}>
      <div role="alert" className="empty:hidden">
        {problem === undefined ? null : <Callout tone="danger">{problem}</Callout>}
      </div>
      {children({ values, write })}
    </FormDialog>
  );
}

/** A field that cannot be read says `undefined`, by itself or as a part of a value. */
function hasUnreadable(changed: Values): boolean {
  const parts = Object.values(changed).filter((value) => typeof value === "object" && value !== null);
  return [changed, ...parts].some((part) => Object.values(part as Values).includes(undefined));
}
