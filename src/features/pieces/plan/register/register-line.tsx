import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import type { ReactElement } from "react";
import type { Command } from "@/commands/command";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { useReadOnly } from "@/ui/writes/read-only";
import type { RegisterRow, RegisterSpec } from "./register-spec";

/** The order that takes a row one step up, and one step down; undefined at the end of the way. */
export type Moves = { readonly up: number | undefined; readonly down: number | undefined };

/** A row of a register: opened by its name, moved and taken away in its last cell. */
export function RegisterLine<R extends RegisterRow>({
  spec,
  row,
  moves,
  onOpen,
  heir,
}: {
  spec: RegisterSpec<R>;
  row: R;
  moves?: Moves;
  onOpen: () => void;
  heir: () => HTMLElement | null;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const isReadOnly = useReadOnly() !== null;
  const name = spec.nameOf(row);
  const move = (order: number | undefined): void => {
    const command = { type: "register/edit", table: spec.table, id: row.id, fields: { order } };
    if (order !== undefined)
      void act(command as unknown as Command, t("plan.pieces.register.moved", { name }));
  };
  const remove = async (): Promise<void> => {
    const next = heir();
    const said = t("plan.pieces.register.removed", { name });
    if (await act({ type: "register/remove", table: spec.table, ids: [row.id] }, said)) next?.focus();
  };
  const steps = [
    { key: "up", label: "plan.pieces.register.up", Icon: ArrowUp, order: moves?.up },
    { key: "down", label: "plan.pieces.register.down", Icon: ArrowDown, order: moves?.down },
  ] as const;
  return (
    <tr className="align-top">
      <th scope="row" className="min-w-44 max-w-96 px-2 py-1 font-normal">
        <button
          type="button"
          data-name
          dir="auto"
          aria-label={t(isReadOnly ? "plan.pieces.register.open" : "plan.pieces.register.edit", { name })}
          onClick={onOpen}
          className="min-h-6 text-left font-medium text-ink wrap-anywhere hover:underline"
        >
          {name}
        </button>
        {spec.subtitle ? <div className="text-ink-3 text-s">{spec.subtitle(row)}</div> : null}
      </th>
      {spec.columns.map(({ key, cell, align, isWord }) => (
        <td
          key={key}
          className={`max-w-80 px-2 py-1.5 text-ink-2 ${isWord ? "whitespace-nowrap" : "wrap-anywhere"} ${align === "right" ? "text-right tabular-nums" : ""}`}
        >
          {cell(row)}
        </td>
      ))}
      <td className="whitespace-nowrap px-2 py-0.5 text-right print:hidden">
        {moves
          ? steps.map(({ key, label, Icon, order }) => (
              <IconButton
                writes
                key={key}
                size="s"
                label={t(label, { name })}
                icon={<Icon aria-hidden />}
                aria-disabled={order === undefined}
                onClick={() => move(order)}
              />
            ))
          : null}
        <IconButton
          writes
          size="s"
          label={t("plan.pieces.register.remove", { name })}
          icon={<Trash2 aria-hidden />}
          onClick={() => void remove()}
        />
      </td>
    </tr>
  );
}
