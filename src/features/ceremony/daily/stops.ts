import type { ColumnId, PersonId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";
import { type Day, daysBetween } from "@/lib/day";
import { dayAt } from "@/lib/day-at";
import type { DailyCard } from "@/storage/queries/sprint/ceremony";

export type Stop = {
  /** A person, a column, or « nobody ». */
  readonly id: string;
  /** Empty for the cards that nobody has. */
  readonly name: string;
  readonly cards: readonly DailyCard[];
  /** What the person has done in this sprint. */
  readonly done: number;
};

/** In the order of their turns. */
export type Team = readonly { readonly id: PersonId; readonly name: string }[];
export type Statuses = readonly {
  readonly id: ColumnId;
  readonly name: string;
  readonly category: StatusCategory;
}[];

type Board = {
  readonly cards: readonly DailyCard[];
  /** In the order of the board. */
  readonly statuses: Statuses;
};

const nobody = "nobody";

/** Days that a card stands in its column, by the calendar of the project. */
export function daysIn(card: DailyCard, today: Day, zone: string): number {
  return Math.max(0, daysBetween(dayAt(card.since, zone), today));
}

/** The people who are there, each with their open cards; then the cards that nobody has. */
export function stopsByPerson(board: Board, team: Team, absent: readonly PersonId[]): readonly Stop[] {
  const stops = team
    .filter(({ id }) => !absent.includes(id))
    .map(({ id, name }) => {
      const own = board.cards.filter(({ assignees }) => assignees.includes(id));
      return { id, name, cards: inOrder(board, own), done: countDone(board, own) };
    });
  const free = inOrder(
    board,
    board.cards.filter(({ assignees }) => assignees.length === 0),
  );
  return free.length === 0 ? stops : [...stops, { id: nobody, name: "", cards: free, done: 0 }];
}

/** The columns that are not finished, from the right: what is nearest to done comes first. */
export function stopsByColumn(board: Board): readonly Stop[] {
  return board.statuses
    .filter(isOpen)
    .map(({ id, name }) => ({
      id,
      name,
      cards: inOrder(
        board,
        board.cards.filter(({ columnId }) => columnId === id),
      ),
      done: 0,
    }))
    .reverse();
}

/** The column that a card goes to next: the one on its right that is no « cancelled »; null for one that is done. */
export function nextStatus(card: DailyCard, statuses: Statuses): Statuses[number] | null {
  const here = statuses.findIndex(({ id }) => id === card.columnId);
  if (here < 0 || !isOpen(statuses[here] ?? { category: "done" })) return null;
  return statuses.slice(here + 1).find(({ category }) => category !== "cancelled") ?? null;
}

const isOpen = ({ category }: { readonly category: StatusCategory }): boolean =>
  category === "todo" || category === "inProgress";

/** Open cards: blocked ones first, then what is begun, then what has stood longest. */
function inOrder({ statuses }: Board, cards: readonly DailyCard[]): readonly DailyCard[] {
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  const weight = (card: DailyCard): number =>
    (card.blocked === null ? 2 : 0) + (categories.get(card.columnId) === "inProgress" ? 0 : 1);
  return cards
    .filter(({ columnId }) => isOpen({ category: categories.get(columnId) ?? "todo" }))
    .sort((a, b) => weight(a) - weight(b) || a.since - b.since || a.number - b.number);
}

function countDone({ statuses }: Board, cards: readonly DailyCard[]): number {
  const done = new Set(statuses.filter(({ category }) => category === "done").map(({ id }) => id));
  return cards.filter(({ columnId }) => done.has(columnId)).length;
}
