import { toHundredths } from "@/domain/model/points";
import type { Frame } from "@/storage/queries/frame";
import type { LoadCard, SprintCapacity } from "@/storage/queries/sprint/sprint-capacity";
import type { Sheet } from "./capacity-sheet";

/** What somebody, or an activity, has to do against what they can: in hundredths of the unit. */
export type OwnLoad = {
  readonly key: string;
  readonly name: string;
  readonly load: number;
  readonly unestimated: number;
  /** null while nothing says what a day carries. */
  readonly capacity: number | null;
};

export type Loads = {
  readonly people: readonly OwnLoad[];
  readonly activities: readonly OwnLoad[];
  /** Nobody's cards. */
  readonly unassigned: { readonly cards: number; readonly load: number };
};

/**
 * Load by person and by activity. A card of several people is shared evenly among them; it belongs to an activity
 * when it bears a label of that name (Decision 87).
 */
export function loadsOf(facts: SprintCapacity, sheet: Sheet, frame: Frame): Loads {
  const { capacity, perDay } = sheet;
  const worth = (days: number): number | null => (perDay === null ? null : Math.round(days * perDay * 100));
  const names = new Map(facts.people.map(({ id, name }) => [id as string, name]));
  const at = new Set([...capacity.byPerson.keys(), ...facts.cards.flatMap(({ assignees }) => assignees)]);
  const people = [...at].map((personId) => {
    const cards = facts.cards.filter(({ assignees }) => assignees.includes(personId));
    const days = capacity.byPerson.get(personId) ?? 0;
    const shared = cards.map((card) => ({ card, parts: card.assignees.length }));
    return { key: personId, name: names.get(personId) ?? "", capacity: worth(days), ...summed(shared) };
  });
  const activities = [...capacity.byActivity].flatMap(([activity, days]) => {
    if (activity === "") return [];
    const labels = [...frame.labelsById.values()].filter(({ name }) => sameWord(name, activity));
    const cards = facts.cards.filter((card) => labels.some(({ id }) => card.labels.includes(id)));
    const whole = cards.map((card) => ({ card, parts: 1 }));
    return [{ key: activity, name: activity, capacity: worth(days), ...summed(whole) }];
  });
  const nobodys = facts.cards.filter(({ assignees }) => assignees.length === 0);
  return {
    people: people.sort((a, b) => a.name.localeCompare(b.name, "fr")),
    activities: activities.sort((a, b) => a.name.localeCompare(b.name, "fr")),
    unassigned: { cards: nobodys.length, load: summed(nobodys.map((card) => ({ card, parts: 1 }))).load },
  };
}

function summed(cards: readonly { readonly card: LoadCard; readonly parts: number }[]) {
  const load = cards.reduce((sum, { card, parts }) => sum + toHundredths(card.points ?? 0) / parts, 0);
  return { load: Math.round(load), unestimated: cards.filter(({ card }) => card.points === null).length };
}

function sameWord(a: string, b: string): boolean {
  return a.localeCompare(b, "fr", { sensitivity: "base" }) === 0;
}
