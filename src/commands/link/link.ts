import { born, changed, type Row } from "@/domain/change";
import type { Link } from "@/domain/model/entities";
import { type CardId, makeId } from "@/domain/model/ids";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { keyOf } from "../card/key-of";
import type { Chance, CommandOf, Planned } from "../command";

/**
 * Ties two cards of the workspace, of one project or of two. What is tied so
 * already stays as it is. A dependency that would lead back to its own start is
 * refused with the way (B52); none ever forbids a move (B50).
 */
export async function addLink(
  tx: ReadTx,
  { kind, fromCardId, toCardId }: CommandOf<"link/add">,
  { mint }: Chance,
): Promise<Planned> {
  if (fromCardId === toCardId) return err({ kind: "card-itself" });
  const [from, to] = await tx.getMany("card", [fromCardId, toCardId]);
  if (!from || from.deleted || !to || to.deleted) return err({ kind: "card-missing" });
  const about = await aboutCards(tx, [from]);
  const known = await tx.linksOf(fromCardId);
  if (known.some((link) => says(link, kind, fromCardId, toCardId))) return ok({ changes: [], about });
  const path = kind === "relates" ? null : await wayBack(tx, kind, to, from);
  if (path) return err({ kind: "link-cycle", path: await Promise.all(path.map((card) => keyOf(tx, card))) });
  const { projectId } = from;
  const link: Link = { id: makeId("link", mint()), projectId, kind, fromCardId, toCardId };
  return ok({ changes: [born("link", link)], about });
}

/** Unties two cards; the link is marked, not lost, and an undo gives it back. */
export async function removeLink(tx: ReadTx, { linkId }: CommandOf<"link/remove">): Promise<Planned> {
  const link = await tx.get("link", linkId);
  const card = link && (await tx.get("card", link.fromCardId));
  if (!link || link.deleted || !card) return err({ kind: "row-missing" });
  return ok({ changes: [changed("link", link, { deleted: true })], about: await aboutCards(tx, [card]) });
}

/** Two cards are related whichever way it was said. */
function says(link: Row<"link">, kind: Link["kind"], from: CardId, to: CardId): boolean {
  if (link.kind !== kind) return false;
  if (link.fromCardId === from && link.toCardId === to) return true;
  return kind === "relates" && link.fromCardId === to && link.toCardId === from;
}

/** The cards from `goal` over `start` back to `goal`, if links of the kind lead there; the shortest way. */
async function wayBack(
  tx: ReadTx,
  kind: Link["kind"],
  start: Row<"card">,
  goal: Row<"card">,
): Promise<readonly Row<"card">[] | null> {
  const seen = new Set<CardId>([start.id]);
  let edge: (readonly Row<"card">[])[] = [[goal, start]];
  while (edge.length > 0) {
    const next: (readonly Row<"card">[])[] = [];
    for (const way of edge) {
      const last = way.at(-1) as Row<"card">;
      const links = (await tx.linksOf(last.id)).filter(
        (link) => link.kind === kind && link.fromCardId === last.id && !seen.has(link.toCardId),
      );
      for (const { toCardId } of links) {
        if (toCardId === goal.id) return [...way, goal];
        seen.add(toCardId);
        const card = await tx.get("card", toCardId);
        // A card that is gone holds nobody up.
        if (card && !card.deleted) next.push([...way, card]);
      }
    }
    edge = next;
  }
  return null;
}
