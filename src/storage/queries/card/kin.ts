import type { Row } from "@/domain/change";
import { compareRanked } from "@/domain/model/order";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";

/** Another card as a sheet names it. */
export type Neighbour = {
  readonly card: Row<"card">;
  /** `RSI-77`, as its project is called today. */
  readonly key: string;
  /** Its status, in its own project's words. */
  readonly status: string;
  readonly category: StatusCategory;
};

/** A link as one of its two cards sees it. */
export type Tie = { readonly link: Row<"link">; readonly other: Neighbour; readonly isFrom: boolean };

export type Kin = {
  readonly parent: Neighbour | null;
  /** In the order of the board; what is in the trash is no longer part of the work. */
  readonly children: readonly Neighbour[];
  readonly ties: readonly Tie[];
};

/** The cards that a card names: its parent, its sub-tasks, and those it is tied to, in any project. */
export async function readKin(tx: ReadTx, card: Row<"card">): Promise<Kin> {
  const [parent, children, links] = await Promise.all([
    card.parentCardId === null ? undefined : tx.get("card", card.parentCardId),
    tx.childrenOf(card.id),
    tx.linksOf(card.id),
  ]);
  const otherIds = links.map((link) => (link.fromCardId === card.id ? link.toCardId : link.fromCardId));
  // Most cards name no other: each question that need not be asked is a sheet that opens sooner.
  const others = otherIds.length === 0 ? [] : await tx.getMany("card", otherIds);
  const name = await namer(tx, [parent, ...children, ...others]);
  return {
    parent: name(parent) ?? null,
    children: children
      .filter((child) => child.place !== "trash")
      .sort(compareRanked)
      .flatMap((child) => name(child) ?? []),
    ties: links.flatMap((link, i) => {
      const other = name(others[i]);
      return other ? [{ link, other, isFrom: link.fromCardId === card.id }] : [];
    }),
  };
}

/** Projects and columns are read once for all of the cards. */
async function namer(
  tx: ReadTx,
  cards: readonly (Row<"card"> | undefined)[],
): Promise<(card: Row<"card"> | undefined) => Neighbour | undefined> {
  const known = cards.filter((card) => card !== undefined);
  if (known.length === 0) return () => undefined;
  const projectIds = [...new Set(known.map((card) => card.projectId))];
  const columnIds = [...new Set(known.map((card) => card.columnId))];
  const [projects, columns] = await Promise.all([
    tx.getMany("project", projectIds),
    tx.getMany("column", columnIds),
  ]);
  const codes = new Map(projectIds.map((id, i) => [id, projects[i]?.code ?? "?"]));
  const columnsById = new Map(columnIds.map((id, i) => [id, columns[i]]));
  return (card) => {
    if (!card || card.deleted) return undefined;
    const column = columnsById.get(card.columnId);
    return {
      card,
      key: `${codes.get(card.projectId)}-${card.number}`,
      status: column?.name ?? "",
      category: column?.category ?? "todo",
    };
  };
}
