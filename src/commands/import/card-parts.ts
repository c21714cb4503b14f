import { born, type Change, changed, type Row } from "@/domain/change";
import type { CheckItem, Comment, Link } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import { ranksBetween } from "@/domain/model/rank";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import type { ForeignCard, ForeignLink, ImportWish } from "./foreign";
import type { Cast } from "./import-cast";
import type { Difference } from "./three-way";

type Part = {
  readonly card: ForeignCard;
  readonly comment?: Comment;
  readonly checkItem?: CheckItem;
};

export type Parts = {
  readonly changes: readonly Change[];
  readonly differences: readonly Difference[];
  readonly comments: number;
  readonly checkItems: number;
  /** Cards that were here and have new parts. */
  readonly grown: ReadonlySet<string>;
};

type Planning = {
  readonly cast: Cast;
  readonly wish: ImportWish;
  readonly idOf: ReadonlyMap<string, CardId>;
  /** Cards that are here: only their parts can be here too. */
  readonly matches: ReadonlyMap<ForeignCard, Row<"card">>;
};

/** Comments and checklist items: those that are not here are born, ticked ones follow the file as fields do. */
export async function cardParts(
  tx: ReadTx,
  cards: readonly ForeignCard[],
  planning: Planning,
): Promise<Parts> {
  const parts = cards.flatMap((card) => [...commentsOf(card, planning), ...checksOf(card, planning)]);
  const known = parts.filter(({ card }) => planning.matches.has(card));
  const here = new Map<string, Row>();
  for (const table of ["comment", "checkItem"] as const) {
    const ids = known.flatMap((part) => part[table]?.id ?? []);
    if (ids.length === 0) continue;
    for (const row of await tx.getMany(table, ids)) if (row) here.set(row.id, row);
  }
  const changes: Change[] = [];
  const differences: Difference[] = [];
  const grown = new Set<string>();
  const made = { comment: 0, checkItem: 0 };
  for (const part of parts) {
    const match = planning.matches.get(part.card);
    for (const table of ["comment", "checkItem"] as const) {
      const wanted = part[table];
      if (!wanted) continue;
      const row = here.get(wanted.id);
      if (row && match && !match.deleted) {
        differences.push(...tickOf(part, row, match, planning.wish));
        continue;
      }
      if (row) changes.push(changed(table, row as Row<typeof table>, { deleted: false }));
      else changes.push(born(table, wanted, table === "comment" ? (wanted as Comment).at : undefined));
      made[table] += 1;
      if (match && !match.deleted) grown.add(match.id);
    }
  }
  return { changes, differences, comments: made.comment, checkItems: made.checkItem, grown };
}

function tickOf(
  { card, checkItem }: Part,
  row: Row,
  match: Row<"card">,
  { source }: ImportWish,
): readonly Difference[] {
  if (!checkItem || row.deleted || (row as Row<"checkItem">).done === checkItem.done) return [];
  return [
    {
      table: "checkItem",
      row,
      field: "done",
      value: checkItem.done,
      fileAt: card.updatedAt ?? source.at,
      title: match.title,
      cardId: match.id,
      isOld: (match.source?.at ?? 0) > source.at,
    },
  ];
}

function commentsOf(card: ForeignCard, { cast, wish, idOf }: Planning): readonly Part[] {
  const cardId = idOf.get(card.identity);
  if (cardId === undefined) return [];
  const base = { projectId: cast.project.id, cardId };
  const seen = new Map<string, number>();
  const parts = card.comments.map(({ at, author, body }): Part => {
    const words = [at ?? "", author ?? "", body].join("\n");
    const occurrence = (seen.get(words) ?? 0) + 1;
    seen.set(words, occurrence);
    const id = cast.ids.comment(cardId, `${words}\n${occurrence}`);
    const when = at ?? card.createdAt ?? wish.source.at;
    return { card, comment: { ...base, id, author: author ?? "", text: body, at: when } };
  });
  if (card.pastSprints.length === 0) return parts;
  // The model has one place for a card: where it was before is kept in words.
  const text = `${wish.words.pastSprints} ${card.pastSprints.join(", ")}`;
  const id = cast.ids.comment(cardId, `sprints\n${card.pastSprints.join("\n")}`);
  const at = card.updatedAt ?? card.createdAt ?? wish.source.at;
  return [...parts, { card, comment: { ...base, id, author: wish.source.name, text, at } }];
}

function checksOf(card: ForeignCard, { cast, idOf }: Planning): readonly Part[] {
  const cardId = idOf.get(card.identity);
  if (cardId === undefined || card.checklist.length === 0) return [];
  const ranks = ranksBetween(null, null, card.checklist.length);
  const seen = new Map<string, number>();
  return card.checklist.flatMap(({ title, done }, i) => {
    const rank = ranks[i];
    if (rank === undefined || title === "") return [];
    const occurrence = (seen.get(fold(title)) ?? 0) + 1;
    seen.set(fold(title), occurrence);
    const id = cast.ids.checkItem(cardId, `${fold(title)}\n${occurrence}`);
    return [{ card, checkItem: { id, projectId: cast.project.id, cardId, text: title, done, rank } }];
  });
}

export type Links = {
  readonly changes: readonly Change[];
  readonly ofEpics: number;
  readonly outside: number;
};

/** Links between cards of the file, once each; what leads outside or to an epic has no card to hold it. */
export async function newLinks(
  tx: ReadTx,
  links: readonly ForeignLink[],
  { cast, idOf, matches }: Planning,
): Promise<Links> {
  const rows = new Map<string, Link>();
  let ofEpics = 0;
  const inside = links.filter(({ outside }) => !outside);
  for (const { type, from, to } of inside) {
    const [fromCardId, toCardId] = [idOf.get(from), idOf.get(to)];
    if (fromCardId === undefined || toCardId === undefined) {
      ofEpics += 1;
      continue;
    }
    const kind = kindOf(type);
    const id = cast.ids.link(kind, fromCardId, toCardId);
    rows.set(id, { id, projectId: cast.project.id, kind, fromCardId, toCardId });
  }
  const ids = [...rows.keys()];
  const known = matches.size === 0 || ids.length === 0 ? [] : await tx.getMany("link", ids);
  const fresh = [...rows.values()].flatMap((row, i): readonly Change[] => {
    const old = known[i];
    if (!old) return [born("link", row)];
    return old.deleted ? [changed("link", old, { deleted: false })] : [];
  });
  return { changes: fresh, ofEpics, outside: links.length - inside.length };
}

function kindOf(type: string): Link["kind"] {
  const folded = fold(type);
  if (/block|bloqu|depend/.test(folded)) return "blocks";
  return /dupli|doublon/.test(folded) ? "duplicates" : "relates";
}
