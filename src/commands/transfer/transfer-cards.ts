import { born, type Change, changed, edited, type Row } from "@/domain/change";
import { makeId, type ProjectId } from "@/domain/model/ids";
import { compareRanked, type Rank } from "@/domain/model/order";
import type { CardPart, ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { admit } from "../card/admit";
import { rankPlan } from "../card/rank-plan";
import type { Chance, CommandOf, Planned } from "../command";
import { readThere } from "./at-home-there";

/**
 * Moves cards to another project as one deed (B19). Each gets the next number there and keeps its old key, which still
 * finds it; status, epic and labels become their likes over there; checklist, comments, texts, attachments and links
 * come along, and so do sub-tasks, at every depth. Refuses a closed sprint on either side. One undo brings all of it back.
 */
export async function transferCards(
  tx: ReadTx,
  { cardIds, to }: CommandOf<"card/transfer">,
  { dice, mint }: Chance,
): Promise<Planned> {
  const wanted = [...new Set(cardIds)];
  const found = await tx.getMany("card", wanted);
  const asked = found.filter((card) => card !== undefined && !card.deleted) as readonly Row<"card">[];
  const [first] = asked;
  if (!first || asked.length < wanted.length) return err({ kind: "card-missing" });
  const from = first.projectId;
  const [here, there] = await Promise.all([tx.get("project", from), tx.get("project", to.projectId)]);
  if (!here || !there || there.deleted || there.shelf || asked.some((card) => card.projectId !== from))
    return err({ kind: "project-missing" });
  const about = await aboutCards(tx, asked);
  if (to.projectId === from) return ok({ changes: [], about });
  const cards = await withChildren(tx, asked);
  const admitted = await admit(tx, to.place, to.projectId);
  if (!admitted.ok) return admitted;
  for (const place of new Set(cards.map((card) => card.place))) {
    const left = await admit(tx, place, from);
    if (!left.ok && left.error.kind === "sprint-closed") return left;
  }
  const reading = await readThere(tx, cards, { from, to: to.projectId }, mint);
  if (reading === null) return err({ kind: "column-missing" });

  const ids = cards.map(({ id }) => id);
  const gap = { projectId: to.projectId, place: to.place, after: to.after ?? null, moving: ids };
  const { ranks, reranked } = await rankPlan(tx, gap, dice);
  const highest = await tx.highestNumber(to.projectId);
  const going = new Set<string>(ids);
  const moves = cards.map((card, i) =>
    changed("card", card, {
      projectId: to.projectId,
      place: to.place,
      rank: ranks[i] as Rank,
      number: highest + 1 + i,
      ...reading.fieldsOf(card),
      ...(card.parentCardId !== null && !going.has(card.parentCardId) ? { parentCardId: null } : {}),
    }),
  );
  const aliases = cards.map((card) =>
    born("alias", {
      id: makeId("alias", mint()),
      projectId: from,
      cardId: card.id,
      key: `${here.code}-${card.number}`,
    }),
  );
  const along = (await Promise.all(cards.map((card) => whatHangsOn(tx, card, to.projectId)))).flat();
  const changes = [...reading.births, ...moves, ...reranked, ...aliases, ...along];
  return ok({ changes, about, epicsLost: reading.epicsLost(cards) });
}

/** The cards in the order of their places, each followed by its descendants. */
async function withChildren(tx: ReadTx, asked: readonly Row<"card">[]): Promise<readonly Row<"card">[]> {
  const all = new Map<string, Row<"card">>();
  const add = async (card: Row<"card">): Promise<void> => {
    if (all.has(card.id)) return;
    all.set(card.id, card);
    for (const child of [...(await tx.childrenOf(card.id))].sort(compareRanked))
      if (child.projectId === card.projectId) await add(child);
  };
  const wanted = new Set<string>(asked.map(({ id }) => id));
  // A card that was asked for together with its parent stands behind it.
  for (const card of asked) if (card.parentCardId === null || !wanted.has(card.parentCardId)) await add(card);
  for (const card of asked) await add(card);
  return [...all.values()];
}

const parts: readonly CardPart[] = ["checkItem", "comment", "attachment"];

async function whatHangsOn(tx: ReadTx, card: Row<"card">, projectId: ProjectId): Promise<readonly Change[]> {
  const text = await tx.get("cardText", card.id);
  const hanging = await Promise.all(
    parts.map(async (table) =>
      (await tx.partsOf(table, card.id)).flatMap((row) =>
        edited(table, row as Row<typeof table>, { projectId }),
      ),
    ),
  );
  // A link belongs to the project of the card that it starts from.
  const links = (await tx.linksOf(card.id)).filter(({ fromCardId }) => fromCardId === card.id);
  return [
    ...(text === undefined || text.deleted ? [] : edited("cardText", text, { projectId })),
    ...hanging.flat(),
    ...links.flatMap((link) => edited("link", link, { projectId })),
  ];
}
