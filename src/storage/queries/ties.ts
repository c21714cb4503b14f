import type { Row } from "@/domain/change";
import type { CardId, ColumnId, ProjectId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";
import type { VigieDatabase } from "../database";
import type { Mutation } from "./mutations";

/** What a face says of a card that its own row does not: how many sub-tasks, how many of them done, how many links. */
export type Ties = { readonly links: number; readonly done: number; readonly children: number };

type TiedRows = {
  readonly cards: readonly (Row<"card"> | undefined)[];
  readonly links: readonly (Row<"link"> | undefined)[];
  readonly hasColumns: boolean;
};

type CategoryOf = (id: ColumnId) => StatusCategory | undefined;

type Child = { readonly parent: CardId; readonly columnId: ColumnId };

/**
 * The ties of a project's cards, read once behind the first screen: one range
 * over the cards that have a parent, and the links, which are few. A commit
 * costs what it touched. A card without ties has no entry.
 */
export class TiesBook {
  private readonly children = new Map<CardId, Child>();
  private readonly byParent = new Map<CardId, Set<CardId>>();
  private readonly links = new Map<string, readonly [CardId, CardId]>();
  private readonly byCard = new Map<CardId, Set<string>>();
  private readonly known = new Map<CardId, Ties>();
  private isRead = false;

  private readonly db: VigieDatabase;
  private readonly projectId: ProjectId;
  private readonly category: CategoryOf;

  constructor(db: VigieDatabase, projectId: ProjectId, category: CategoryOf) {
    this.db = db;
    this.projectId = projectId;
    this.category = category;
  }

  /** The same object until something of it moves. */
  of(id: CardId): Ties | undefined {
    return this.known.get(id);
  }

  /** Reads everything anew. Adds the cards whose ties are others now to `told`. */
  async read(told: Set<string>): Promise<void> {
    const [cards, links] = await Promise.all([
      this.db.rows("card").where("parentCardId").above("").toArray(),
      this.db.rows("link").toArray(),
    ]);
    const stale = [...this.known.keys()];
    this.children.clear();
    this.byParent.clear();
    this.links.clear();
    this.byCard.clear();
    const touched = new Set<CardId>(stale);
    for (const card of cards) this.takeCard(card, touched);
    for (const link of links) this.takeLink(link, touched);
    this.isRead = true;
    this.count(touched, told);
  }

  /** Reads the rows that a commit touched and that may tie cards; null when all has to be read anew, undefined for none. */
  async rowsOf(mutation: Mutation): Promise<TiedRows | null | undefined> {
    if (!this.isRead) return undefined;
    const cards = mutation.get("card") ?? mutation.get("*");
    const links = mutation.get("link") ?? mutation.get("*");
    if (cards === "many" || links === "many") return null;
    const [cardRows, linkRows] = await Promise.all([
      cards ? this.db.rows("card").bulkGet([...cards]) : [],
      links ? this.db.rows("link").bulkGet([...links]) : [],
    ]);
    return { cards: cardRows, links: linkRows, hasColumns: mutation.has("column") };
  }

  /** Takes what was read, in the order of the commits. Adds the cards whose ties are others now to `told`. */
  async take(rows: TiedRows | null | undefined, told: Set<string>): Promise<void> {
    if (rows === null) return this.read(told);
    if (rows === undefined) return;
    const touched = new Set<CardId>();
    for (const card of rows.cards) if (card) this.takeCard(card, touched);
    for (const link of rows.links) if (link) this.takeLink(link, touched);
    // What a column is called done decides what is done.
    if (rows.hasColumns) for (const parent of this.byParent.keys()) touched.add(parent);
    this.count(touched, told);
  }

  private takeCard(card: Row<"card">, touched: Set<CardId>): void {
    const before = this.children.get(card.id);
    if (before) {
      this.byParent.get(before.parent)?.delete(card.id);
      this.children.delete(card.id);
      touched.add(before.parent);
    }
    const parent = card.parentCardId;
    if (parent === null || card.deleted || card.place === "trash" || card.projectId !== this.projectId)
      return;
    this.children.set(card.id, { parent, columnId: card.columnId });
    addTo(this.byParent, parent, card.id);
    touched.add(parent);
  }

  private takeLink(link: Row<"link">, touched: Set<CardId>): void {
    for (const end of this.links.get(link.id) ?? []) this.byCard.get(end)?.delete(link.id);
    this.links.delete(link.id);
    const ends = [link.fromCardId, link.toCardId] as const;
    for (const end of ends) touched.add(end);
    if (link.deleted) return;
    this.links.set(link.id, ends);
    for (const end of ends) addTo(this.byCard, end, link.id);
  }

  private count(touched: ReadonlySet<CardId>, told: Set<string>): void {
    for (const id of touched) {
      const before = this.known.get(id);
      const next = this.sum(id);
      const isSame =
        before?.links === next?.links && before?.done === next?.done && before?.children === next?.children;
      if (isSame) continue;
      if (next) this.known.set(id, next);
      else this.known.delete(id);
      told.add(id);
    }
  }

  private sum(id: CardId): Ties | undefined {
    const links = this.byCard.get(id)?.size ?? 0;
    let done = 0;
    let children = 0;
    for (const child of this.byParent.get(id) ?? []) {
      const category = this.category(this.children.get(child)?.columnId as ColumnId);
      // What is cancelled is neither left to do nor done (B29).
      if (category !== "cancelled") children += 1;
      if (category === "done") done += 1;
    }
    return links === 0 && children === 0 ? undefined : { links, done, children };
  }
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
