import type { CardId, ProjectId } from "@/domain/model/ids";
import { wordsIn } from "@/lib/mark-words";
import type { FoundIn } from "@/storage/queries/search/found";
import type { Entry, SearchIndex } from "./search-index";

/** What the rows that cards refer to are called. */
export type Names = {
  readonly codes: ReadonlyMap<ProjectId, string>;
  /** Labels, epics and people by id. */
  readonly byId: ReadonlyMap<string, string>;
};

export type Found = { readonly id: CardId; readonly in: FoundIn; readonly name: string | null };

const keyShape = /^\s*(\p{L}[\p{L}\p{N}]*)-?(\d{1,9})\s*$/u;

/** The cards whose key, title or names hold every word; those of that very key first. Stops at `limit`. */
export function askTitles(text: string, index: SearchIndex, names: Names, limit: number): readonly Found[] {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  const key = keyShape.exec(text);
  const bearers = words.map((word) => idsNamed(word, names));
  const begins = words.map((word) => ` ${word}`);
  const first: Found[] = [];
  const found: Found[] = [];
  for (const { card, words: own } of index.entries.values()) {
    if (key && card.number === Number(key[2]) && isCode(key[1] ?? "", names.codes.get(card.projectId))) {
      first.push({ id: card.id, in: "key", name: null });
    } else if (found.length < limit) {
      let name: string | null = null;
      const isAll = begins.every((begin, at) => {
        if (own.includes(begin)) return true;
        const id = refersTo(card, bearers[at] ?? new Set());
        name ??= id;
        return id !== null;
      });
      if (isAll)
        found.push({
          id: card.id,
          in: name === null ? "title" : "name",
          name: names.byId.get(name ?? "") ?? null,
        });
    } else if (!key) break;
  }
  return [...first, ...found].slice(0, limit);
}

/** The cards that hold every word anywhere, best first; words of names count as well. */
export function askAll(text: string, index: SearchIndex, names: Names, limit: number): readonly Found[] {
  const words = wordsIn(text);
  const perWord = words.map((word) => ({ written: index.ofWord(word), bearers: idsNamed(word, names) }));
  const candidates = new Map<CardId, { score: number; fields: Set<string>; name: string | null }>();
  const [rarest] = [...perWord].sort(
    (a, b) => a.written.size + a.bearers.size * 1000 - b.written.size - b.bearers.size * 1000,
  );
  if (!rarest) return [];
  const pool = rarest.bearers.size > 0 ? index.entries.keys() : rarest.written.keys();
  for (const id of pool) {
    const entry = index.entries.get(id);
    if (!entry) continue;
    const sum = { score: 0, fields: new Set<string>(), name: null as string | null };
    const isAll = perWord.every(({ written, bearers }) => {
      const hit = written.get(id);
      if (hit) {
        sum.score += hit.score;
        for (const field of hit.fields) sum.fields.add(field);
        return true;
      }
      const named = refersTo(entry.card, bearers);
      sum.name ??= named;
      return named !== null;
    });
    if (isAll) candidates.set(id, sum);
  }
  const keyed = askTitles(text, index, names, limit).filter((each) => each.in === "key");
  const best = [...candidates]
    .filter(([id]) => !keyed.some((each) => each.id === id))
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, limit)
    .map(
      ([id, { fields, name }]): Found => ({
        id,
        in: placeOf(fields),
        name: names.byId.get(name ?? "") ?? null,
      }),
    );
  return [...keyed, ...best].slice(0, limit);
}

function placeOf(fields: ReadonlySet<string>): FoundIn {
  // The least expected place is the one that has to be shown.
  if (fields.has("comments") && !fields.has("title")) return "comment";
  if (fields.has("checks") && !fields.has("title")) return "checklist";
  if (fields.has("text") && !fields.has("title")) return "description";
  return fields.size === 0 ? "name" : "title";
}

function idsNamed(word: string, { byId }: Names): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [id, name] of byId) if (wordsIn(name).some((own) => own.startsWith(word))) ids.add(id);
  return ids;
}

function refersTo({ epicId, labels, assignees }: Entry["card"], ids: ReadonlySet<string>): string | null {
  if (ids.size === 0) return null;
  if (epicId !== null && ids.has(epicId)) return epicId;
  return labels.find((id) => ids.has(id)) ?? assignees.find((id) => ids.has(id)) ?? null;
}

const isCode = (typed: string, code: string | undefined): boolean =>
  typed.toUpperCase() === code?.toUpperCase();
