import type { Done } from "@/commands/dispatch";
import type { Column } from "@/domain/model/entities";
import type { ColumnId } from "@/domain/model/ids";
import type { Services } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import type { Face } from "@/storage/queries/face";
import type { Picture } from "@/storage/queries/picture";
import { eachLimit } from "./each-limit";
import { countOnBoard } from "./limit";

/** A soft limit lets a deed pass, whichever it is, and says so beside a way back (B37). */
export function warningAct(services: Services, base: Picture, t: Translate): Services["act"] {
  return async (command, said) => {
    const frame = base.frame();
    const limited = (frame?.columns ?? []).filter(({ limit }) => limit && !limit.isHard);
    const before = new Map(limited.map(({ id }) => [id, countOnBoard(frame, id)]));
    const done = await services.act(command, said);
    const stamp = done?.deed?.stamp;
    if (!done || stamp === undefined) return done;
    for (const column of limited) {
      const gain = gainOf(column.id, done, base);
      const text =
        gain <= 0 ? null : exceeded(column, { base, t, done, count: (before.get(column.id) ?? 0) + gain });
      if (text !== null)
        services.notify({
          kind: "warning",
          text,
          action: { label: t("status.undo"), run: () => void services.undoDeed(stamp) },
          deed: stamp,
          topic: `limit ${column.id}`,
        });
    }
    return done;
  };
}

type After = { readonly base: Picture; readonly t: Translate; readonly done: Done; readonly count: number };

function exceeded(column: Column, { base, t, done, count }: After): string | null {
  const { cards: limit = 0, per } = column.limit ?? {};
  if (!per) return count > limit ? t("status.exceeded", { column: column.name, count, limit }) : null;
  const field = t(`status.each.field.${per}`);
  // The picture may not have heard of the deed yet: what it wrote is laid over it.
  const written = new Map(cardChanges(done).map(({ id, after }) => [id, after]));
  const card: Picture["card"] = (id) => {
    const face = base.card(id);
    return face && ({ ...face, ...written.get(id) } as Face);
  };
  const each = eachLimit({ ...base, card }, column, t);
  if (each?.state !== "over") return null;
  return t("status.each.exceeded", { column: column.name, limit, field, names: each.names.join(", ") });
}

/** By how many cards a deed filled a column of what is on the board. */
function gainOf(columnId: ColumnId, done: Done, base: Picture): number {
  const active = (base.frame()?.sprints ?? []).filter(({ state }) => state.phase === "active");
  const onBoard = new Set<string>(["flow", ...active.map(({ id }) => id)]);
  const stands = (card: Readonly<Record<string, unknown>>): number =>
    card["columnId"] === columnId && onBoard.has(String(card["place"])) && card["deleted"] !== true ? 1 : 0;
  return cardChanges(done).reduce((sum, { id, before, after }) => {
    const face = base.card(id) ?? {};
    // What a deed changed is known from both sides of it, whatever the picture says by now.
    const was = before === null ? 0 : stands({ ...face, ...before });
    return sum + stands({ ...face, ...after }) - was;
  }, 0);
}

type CardChange = {
  readonly id: Face["id"];
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
};

const cardChanges = ({ plan }: Done): readonly CardChange[] =>
  plan.changes.filter(({ table }) => table === "card") as unknown as readonly CardChange[];
