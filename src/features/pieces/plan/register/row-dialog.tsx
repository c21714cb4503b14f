import { type ReactElement, useId, useState } from "react";
import type { Command } from "@/commands/command";
import type { PortfolioId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import { useSend } from "@/features/pieces/forms/use-send";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { LazyDialog } from "@/ui/lazy-dialog";
import { Fields, LeaveButton } from "@/ui/writes/fields";
import { useReadOnly } from "@/ui/writes/read-only";
import { useFocusOnWrong } from "../use-focus-on-wrong";
import { FieldInput } from "./field-input";
import type { RegisterRow, RegisterSpec, Values } from "./register-spec";
import { useRowDraft } from "./use-row-draft";

type Outcome = { readonly refusal?: Refusal; readonly isUnreadable?: boolean };

/** Writes a row of a register, a new one or one that is there: each change is one deed, and a refusal stands under its field. */
export function RowDialog<R extends RegisterRow>({
  spec,
  portfolioId,
  row,
  order,
  onAdded,
  onClose,
}: {
  spec: RegisterSpec<R>;
  portfolioId: PortfolioId;
  /** The row to change; none = a new one. */
  row?: R;
  /** Where a new row stands, in a register that has an order. */
  order: number;
  onAdded?: (id: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { dispatch, say } = useServices();
  const formId = useId();
  const isReadOnly = useReadOnly() !== null;
  const blank = spec.isOrdered ? { ...spec.blank, order } : spec.blank;
  const draft = useRowDraft(
    `register/${spec.table}/${row?.id ?? `new ${portfolioId}`}`,
    row ? { ...blank, ...(row as Values) } : blank,
  );
  const [outcome, setOutcome] = useState<Outcome>({});
  const send = useSend(async (): Promise<void> => {
    if (hasUnreadable(draft.values)) return setOutcome({ isUnreadable: true });
    const { table } = spec;
    // Each table's own types meet here: the handler checks every field that a person types.
    const command = (row
      ? { type: "register/edit", table, id: row.id, fields: draft.changed }
      : { type: "register/add", table, portfolioId, row: draft.values }) as unknown as Command;
    const done = row && Object.keys(draft.changed).length === 0 ? null : await dispatch(command);
    if (done && !done.ok) return setOutcome({ refusal: done.error });
    draft.forget();
    const added = row ? undefined : done?.value.plan.changes[0]?.id;
    if (added !== undefined) onAdded?.(added);
    if (done)
      say(
        t(row ? "plan.pieces.register.saved" : "plan.pieces.register.added", { name: nameIn(draft.values) }),
      );
    onClose();
    return undefined;
  });
  const { refusal, isUnreadable } = outcome;
  const form = useFocusOnWrong<HTMLFormElement>(refusal);
  const words = refusal ? refusalText(t, format, refusal) : undefined;
  const at = refusal && "field" in refusal ? refusal.field : undefined;
  const isPlaced = spec.fields.some(({ key }) => key === at);
  return (
    <LazyDialog
      title={
        row
          ? isReadOnly
            ? spec.nameOf(row)
            : t("plan.pieces.register.editTitle", { name: spec.nameOf(row) })
          : spec.add
      }
      onClose={onClose}
      footer={
        <>
          <LeaveButton
            onClick={() => {
              draft.forget();
              onClose();
            }}
          />
          <Button writes look="primary" type="submit" form={formId}>
            {t(row ? "common.save" : "plan.pieces.register.add")}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={formId}
        key={draft.round}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {draft.isTakenUp ? <TakenUp restart={draft.restart} /> : null}
        <div role="alert" className="empty:hidden">
          {isUnreadable ? <Callout tone="danger">{t("plan.pieces.register.unreadable")}</Callout> : null}
          {words !== undefined && !isPlaced ? <Callout tone="danger">{words}</Callout> : null}
        </div>
        <Fields>
          {spec.fields.map((field) => (
            <FieldInput
              key={field.key}
              spec={field}
              value={draft.values[field.key]}
              onValue={(value) => draft.write(field.key, value)}
              error={field.key === at ? words : undefined}
            />
          ))}
        </Fields>
      </form>
    </LazyDialog>
  );
}

function TakenUp({ restart }: { restart: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Callout tone="info">{t("plan.pieces.register.takenUp")}</Callout>
      <Button size="s" look="quiet" onClick={restart}>
        {t("plan.pieces.register.restart")}
      </Button>
    </div>
  );
}

/** A field that holds what cannot be read, its own or one inside a list, is not sent. */
function hasUnreadable(values: Values): boolean {
  return Object.values(values).some(
    (value) =>
      value === undefined ||
      (Array.isArray(value) &&
        value.some((each) => typeof each === "object" && each !== null && hasUnreadable(each as Values))),
  );
}

function nameIn(values: Values): string {
  return String(values["name"] ?? values["text"] ?? "").trim();
}
