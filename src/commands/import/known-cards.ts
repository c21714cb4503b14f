import { type Change, changed, type FieldsOf, type Row, readField, sameValue } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { type CardWords, isInClosedSprint, wordsOf } from "./card-words";
import { type CardsHere, textOf } from "./cards-here";
import type { ForeignCard, ImportWish } from "./foreign";
import type { Cast } from "./import-cast";
import type { Difference } from "./three-way";

type Planning = {
  readonly cast: Cast;
  readonly here: CardsHere;
  readonly wish: ImportWish;
  readonly idOf: ReadonlyMap<string, CardId>;
};

/** Which column of a file feeds which field of a card. */
const fedBy: Readonly<Record<keyof CardWords, readonly string[]>> = {
  title: ["title"],
  kind: ["kind"],
  points: ["points"],
  columnId: ["status", "statusCategory"],
  place: ["sprint"],
  epicId: ["epic", "parent", "parentKey"],
  parentCardId: ["parent", "parentKey"],
  assignees: ["assignee"],
  labels: ["labels"],
  priority: ["priority"],
  dueOn: ["dueOn"],
  blocked: ["blocked"],
  marking: ["marking"],
};

/** What the file says otherwise about a card that is here; only of fields that the file has a column for. */
export function differencesOf(
  foreign: ForeignCard,
  row: Row<"card">,
  planning: Planning,
): readonly Difference[] {
  const { cast, here, wish } = planning;
  const spoken = new Set(wish.fields);
  const words = wordsOf(foreign, planning);
  const about = {
    fileAt: foreign.updatedAt ?? wish.source.at,
    title: row.title,
    cardId: row.id,
    isOld: (row.source?.at ?? 0) > wish.source.at,
  };
  const found: Difference[] = [];
  const differ = (field: string, value: unknown, isSame?: Difference["isSame"]) =>
    found.push({ ...about, table: "card", row, field, value, ...(isSame ? { isSame } : {}) });
  for (const [field, columns] of Object.entries(fedBy) as [keyof CardWords, readonly string[]][]) {
    if (!columns.some((column) => spoken.has(column)) || isMute(field, foreign, row, cast)) continue;
    if (field === "assignees" || field === "labels") {
      for (const [element, isIn] of elements(row[field], words[field])) differ(`${field}/${element}`, isIn);
    } else if (field === "blocked") {
      // A file knows that a card is blocked, not since when: that part is ours and no news.
      const isSame = (value: unknown) => isBlocked(value) === isBlocked(words.blocked);
      if (!isSame(row.blocked)) differ(field, words.blocked, isSame);
    } else if (!sameValue(readField(row, field), words[field])) differ(field, words[field]);
  }
  const text = textOf(row, here);
  if (spoken.has("description") && text.description !== foreign.description) {
    const { description: value } = foreign;
    found.push({ ...about, table: "cardText", row: text, field: "description", value });
  }
  return found;
}

const isBlocked = (value: unknown) => value !== null && value !== undefined;

/** Fields about which this row of the file has nothing to say, or may not say it. */
function isMute(field: keyof CardWords, foreign: ForeignCard, row: Row<"card">, cast: Cast): boolean {
  // A file may raise a mention; lowering asks for a reason, which no file gives.
  if (field === "marking") return foreign.marking !== "DR" || cast.isRestricted;
  if (field === "columnId") return foreign.status === null;
  if (field !== "place") return false;
  // A closed sprint keeps its record: no import takes a card out of one either (B32).
  return isInClosedSprint(foreign, cast) || cast.closed.has(row.place);
}

function* elements(
  here: readonly string[],
  told: readonly string[],
): Generator<readonly [element: string, isIn: boolean]> {
  for (const element of told) if (!here.includes(element)) yield [element, true];
  for (const element of here) if (!told.includes(element)) yield [element, false];
}

/** A card that an undone import had made comes back as the file says it is. */
export function cardBack(foreign: ForeignCard, row: Row<"card">, planning: Planning): readonly Change[] {
  const { here, wish } = planning;
  const words = wordsOf(foreign, planning);
  const { assignees, labels, ...plain } = words;
  const sets = [
    ...[...elements(row.assignees, assignees)].map(([id, isIn]) => [`assignees/${id}`, isIn]),
    ...[...elements(row.labels, labels)].map(([id, isIn]) => [`labels/${id}`, isIn]),
  ];
  const moved = Object.entries(plain).filter(([field, value]) => !sameValue(readField(row, field), value));
  const fields = {
    deleted: false,
    ...Object.fromEntries(moved),
    ...Object.fromEntries(sets),
    source: wish.source,
  };
  const back = changed("card", row, fields as FieldsOf<"card">);
  const text = textOf(row, here);
  const { description } = foreign;
  if (text.description === description) return [back];
  return [back, changed("cardText", text, { projectId: row.projectId, description })];
}
