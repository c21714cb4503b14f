import type { Command } from "@/commands/command";
import type { Column } from "@/domain/model/entities";
import type { Services } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import type { Picture } from "@/storage/queries/picture";
import { eachLimit } from "./each-limit";
import { countOnBoard } from "./limit";

/** A soft limit lets a move pass, and says so beside a way back (B37). */
export function warningAct(services: Services, base: Picture, t: Translate): Services["act"] {
  return async (command, said) => {
    const warning = warningOf(command, base, t);
    const done = await services.act(command, said);
    const stamp = done?.deed?.stamp;
    if (warning === null || stamp === undefined) return done;
    services.notify({
      kind: "warning",
      text: warning.text,
      action: { label: t("status.undo"), run: () => void services.undoDeed(stamp) },
      deed: stamp,
      topic: `limit ${warning.column.id}`,
    });
    return done;
  };
}

/** What is to be said once the move is done; null where it exceeds nothing. */
function warningOf(
  command: Command,
  base: Picture,
  t: Translate,
): { readonly column: Column; readonly text: string } | null {
  if (command.type !== "card/move") return null;
  const { columnId } = command.to;
  const frame = base.frame();
  const column = frame?.columns.find(({ id }) => id === columnId);
  const come = command.cardIds.filter((id) => base.card(id)?.columnId !== columnId);
  if (!column?.limit || come.length === 0) return null;
  const { cards: limit, per } = column.limit;
  if (per) {
    const field = t(`status.each.field.${per}`);
    const moved = new Set(come);
    const card: Picture["card"] = (id) => {
      const face = base.card(id);
      return face && moved.has(id) ? { ...face, columnId: column.id } : face;
    };
    const names = eachLimit({ ...base, card }, column, t);
    if (names?.state !== "over") return null;
    return {
      column,
      text: t("status.each.exceeded", { column: column.name, limit, field, names: names.names.join(", ") }),
    };
  }
  const count = countOnBoard(frame, column.id) + come.length;
  return count > limit ? { column, text: t("status.exceeded", { column: column.name, count, limit }) } : null;
}
