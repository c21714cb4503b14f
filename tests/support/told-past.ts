import type { Fields, Row } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import type { CardId, ColumnId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { StatusCategory, WipLimit } from "@/domain/model/vocabulary";
import type { ProjectJournal } from "@/domain/reports/kept-journal";
import { type ProjectPast, readPast } from "@/domain/reports/project-past";

const day = 86_400_000;
/** Noon in UTC of a Monday, day 0 of every told past. */
const dayZero = Date.UTC(2026, 10, 2, 12);
/** The instant so many days after day zero. */
export const onDay = (days: number) => dayZero + Math.round(days * day);

/** A day, the column in which the card is from then on (null = as before), and other fields that it then says. */
export type Told = readonly [day: number, column: string | null, fields?: Fields];

const usual: Readonly<Record<string, StatusCategory>> = {
  todo: "todo",
  doing: "inProgress",
  review: "inProgress",
  done: "done",
  closed: "done",
  dropped: "cancelled",
};

export const columnId = (name: string) => `column_${name}` as ColumnId;
export const cardId = (name: string) => `card_${name}` as CardId;

const limitOf = (limit: number | WipLimit | undefined) =>
  typeof limit === "number" ? { cards: limit, isHard: false } : limit;

/** A journal told in few words: each card by its days, of which the first is its birth. */
export function tell(
  cards: Readonly<Record<string, readonly Told[]>>,
  { columns = usual, limits = {} as Readonly<Record<string, number | WipLimit>> } = {},
): ProjectJournal {
  let recorded = 0;
  const stamp = () => `${String(++recorded).padStart(12, "0")}-a` as Stamp;
  const events: JournalEvent[] = [];
  const rows = Object.entries(cards).map(([name, told]) => {
    const [first, ...later] = told;
    if (!first) throw new Error("a card has a first day");
    const common = { rowId: cardId(name), table: "card" as const, projectId: "project_a" };
    const birth = { place: "flow", points: null, blocked: null, kind: "userStory", deleted: false };
    let now: Record<string, unknown> = { ...birth, columnId: columnId(first[1] ?? "todo"), ...first[2] };
    events.push({ ...common, stamp: stamp(), occurredAt: onDay(first[0]), before: null, after: {} });
    for (const [when, column, fields = {}] of later) {
      const after: Record<string, unknown> = {
        ...(column === null ? {} : { columnId: columnId(column) }),
        ...fields,
      };
      const before = Object.fromEntries(Object.keys(after).map((field) => [field, now[field] ?? null]));
      events.push({ ...common, stamp: stamp(), occurredAt: onDay(when), before, after });
      now = { ...now, ...after };
    }
    return { id: cardId(name), ...now } as unknown as Row<"card">;
  });
  const columnRows = Object.entries(columns).map(([name, category], i) => ({
    ...{ id: columnId(name), name, category, rank: `a${i}`, stamp: "0", projectId: "project_a" },
    ...(name in limits ? { limit: limitOf(limits[name]) } : {}),
  }));
  return {
    cards: rows,
    columns: columnRows as unknown as readonly Row<"column">[],
    events,
    undoes: new Map(),
  };
}

/** The same, read. */
export function toldPast(
  cards: Readonly<Record<string, readonly Told[]>>,
  options: Parameters<typeof tell>[1] = {},
): ProjectPast {
  return readPast(tell(cards, options));
}
