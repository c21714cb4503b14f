import { Pencil, Trash2 } from "lucide-react";
import { type ReactElement, useEffect, useState } from "react";
import { checkLine } from "@/commands/check-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { shorten } from "@/lib/text";
import type { CardDetails } from "@/storage/queries/card-sheet";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { TextArea } from "@/ui/form/text-area";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import { useSheet } from "../sheet-context";
import { LeftOver, Meanwhile } from "../texts/edit-parts";
import { textKeys } from "../texts/text-keys";
import { useOpener } from "../texts/use-opener";
import { type TextEdit, useTextEdit } from "../texts/use-text-edit";
import type { CheckMove } from "./check-moves";
import { useCheckEntries } from "./use-check-entries";

type Item = CardDetails["checklist"][number];

/** One criterion: ticked, written anew, or taken away. */
export function CheckRow({
  item,
  heir,
  move,
}: {
  item: Item;
  /** Where the row may go, and the way there. */
  move: CheckMove;
  /** What gets focus when this row is taken away. */
  heir: () => HTMLElement | null | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { key, mayEdit } = useSheet();
  const edit = useTextEdit({
    value: item.text,
    draftKey: item.id,
    check(text) {
      const line = checkLine("checkItem", text);
      return line.ok ? undefined : refusalText(t, format, line.error);
    },
    save: async (text) =>
      (await act(
        { type: "check/edit", itemId: item.id, text },
        t("card.said.saved", { key, field: t("card.checkText") }),
      )) !== null,
  });
  const isOpen = edit.text !== undefined && mayEdit;
  const opener = useOpener(isOpen);
  const text = shorten(edit.shown, 60);
  // The tick answers the hand at once; the row confirms it, or a refusal takes it back.
  const [wish, setWish] = useState<boolean | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the row says now ends the wish, whatever it says
  useEffect(() => setWish(null), [item.done]);
  const tick = async (done: boolean): Promise<void> => {
    const said = t(done ? "card.said.checked" : "card.said.unchecked", { text });
    setWish(done);
    if (!(await act({ type: "check/edit", itemId: item.id, done }, said))) setWish(null);
  };
  const remove = async (): Promise<void> => {
    // Asked before: afterwards the list may or may not have been drawn without this row.
    const next = heir();
    const done = await act({ type: "check/remove", itemId: item.id }, t("card.said.checkRemoved", { key }));
    if (done) next?.focus();
  };
  const entries = useCheckEntries({ text, itemId: item.id, move, edit: edit.start, remove });
  if (isOpen)
    return (
      <li className="py-1">
        <CheckEditor edit={edit} theirs={item.text} />
      </li>
    );
  return (
    <li
      data-check={item.id}
      className="group grid gap-1"
      onKeyDown={(event) => {
        if (!mayEdit || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
        event.preventDefault();
        move.go(event.key === "ArrowUp" ? "up" : "down");
      }}
    >
      <div className="flex items-start gap-1">
        <Checkbox
          label={
            <span dir="auto" className={`wrap-anywhere ${item.done ? "text-ink-3 line-through" : ""}`}>
              {edit.shown}
            </span>
          }
          checked={wish ?? item.done}
          disabled={!mayEdit}
          onChecked={(done) => void tick(done)}
          className="flex-1"
        />
        {mayEdit ? (
          <span className="flex opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
            <button
              ref={opener}
              type="button"
              aria-label={t("card.editCheck", { text })}
              onClick={edit.start}
              className="inline-grid size-6 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink"
            >
              <Pencil aria-hidden size={14} />
            </button>
            <IconButton
              size="s"
              label={t("card.removeCheck", { text })}
              icon={<Trash2 aria-hidden />}
              onClick={() => void remove()}
            />
            <MenuButton size="s" align="end" label={t("parts.check.actions", { text })} entries={entries} />
          </span>
        ) : null}
      </div>
      <LeftOver edit={edit} />
    </li>
  );
}

function CheckEditor({ edit, theirs }: { edit: TextEdit; theirs: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <div {...textKeys(edit, (event) => event.key === "Enter")} className="grid gap-2">
      <Field label={t("card.checkText")} error={edit.problem}>
        <TextArea autoFocus rows={1} value={edit.text ?? ""} onValue={edit.type} />
      </Field>
      <Meanwhile edit={edit} theirs={theirs} />
    </div>
  );
}
