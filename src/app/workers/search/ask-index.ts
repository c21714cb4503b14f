import type { CardId, ProjectId } from "@/domain/model/ids";
import { wordsIn } from "@/lib/mark-words";
import type { FoundIn } from "@/storage/queries/search/found";
import type { Scored, SearchIndex } from "./search-index";
import type { Entry } from "./title-shelf";

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
  const key = keyShape.exec(text);
  const wanted = wordsIn(text).map((word) => ({ begin: ` ${word}`, bearers: idsNamed(word, names) }));
  if (wanted.length === 0) return [];
  const first: Found[] = [];
  const found: Found[] = [];
  for (const { entries, words } of index.pieces) {
    const mayHold = wanted.every(({ begin, bearers }) => bearers.size > 0 || words().includes(begin));
    if (!mayHold && !key) continue;
    for (const entry of entries) {
      const { card } = entry;
      if (key && card.number === Number(key[2]) && isCode(key[1] ?? "", names.codes.get(card.projectId))) {
        first.push({ id: card.id, in: "key", name: null });
      } else if (mayHold && found.length < limit) {
        const held = holds(entry, wanted);
        if (held)
          found.push({
            id: card.id,
            in: held.name === null ? "title" : "name",
            name: names.byId.get(held.name ?? "") ?? null,
          });
      }
    }
    if (found.length >= limit && !key) break;
  }
  return [...first, ...found].slice(0, limit);
}

type Wanted = { readonly begin: string; readonly bearers: ReadonlySet<string> };

/** Does an entry hold every word? And what is named so that it refers to, if a word is not its own. */
function holds({ card, words }: Entry, wanted: readonly Wanted[]): { readonly name: string | null } | null {
  let name: string | null = null;
  for (const { begin, bearers } of wanted) {
    if (words.includes(begin)) continue;
    const id = refersTo(card, bearers);
    if (id === null) return null;
    name ??= id;
  }
  return { name };
}

/** The cards that hold every word anywhere, best first; words of names count as well. */
export function askAll(text: string, index: SearchIndex, names: Names, limit: number): readonly Found[] {
  const words = wordsIn(text).map((word) => ({
    written: index.ofWord(word),
    bearers: idsNamed(word, names),
  }));
  const keyed = keyShape.test(text)
    ? askTitles(text, index, names, limit).filter((each) => each.in === "key")
    : [];
  const best = bestOf(words, index, limit + keyed.length)
    .filter(({ id }) => !keyed.some((each) => each.id === id))
    .map(
      ({ id, matches, name }): Found => ({
        id,
        in: placeOf(new Set(matches.flatMap((match) => Object.values(match).flat()))),
        name: names.byId.get(name ?? "") ?? null,
      }),
    );
  return [...keyed, ...best].slice(0, limit);
}

type Word = { readonly written: readonly Scored[]; readonly bearers: ReadonlySet<string> };
type Candidate = {
  readonly id: CardId;
  readonly score: number;
  readonly matches: readonly Scored["match"][];
  /** What is named by a word that the card does not hold itself. */
  readonly name: string | null;
};

function bestOf(words: readonly Word[], index: SearchIndex, limit: number): readonly Candidate[] {
  const [rarest, ...others] = [...words].sort(
    (a, b) => a.written.length + a.bearers.size * 1000 - b.written.length - b.bearers.size * 1000,
  );
  if (!rarest) return [];
  // What one word finds is in order already.
  if (others.length === 0 && rarest.bearers.size === 0)
    return rarest.written
      .slice(0, limit)
      .map(({ id, score, match }) => ({ id, score, matches: [match], name: null }));
  const wanted = words.map(({ written, bearers }) => ({
    byId: new Map(written.map((scored) => [scored.id, scored])),
    bearers,
  }));
  const pool = rarest.bearers.size > 0 ? index.entries.keys() : rarest.written.map(({ id }) => id);
  const all: Candidate[] = [];
  for (const id of pool) {
    const entry = index.entries.get(id);
    const candidate = entry && candidateOf(entry.card, wanted);
    if (candidate) all.push(candidate);
  }
  return all.sort((a, b) => b.score - a.score).slice(0, limit);
}

type Wanting = {
  readonly byId: ReadonlyMap<CardId, Scored>;
  readonly bearers: ReadonlySet<string>;
};

/** What a card holds of every word; null when one is missing. */
function candidateOf(card: Entry["card"], wanted: readonly Wanting[]): Candidate | null {
  let [score, name] = [0, null as string | null];
  const matches: Scored["match"][] = [];
  for (const { byId, bearers } of wanted) {
    const hit = byId.get(card.id);
    const named = hit ? null : refersTo(card, bearers);
    if (hit) {
      score += hit.score;
      matches.push(hit.match);
    } else if (named !== null) name ??= named;
    else return null;
  }
  return { id: card.id, score, matches, name };
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
