import type { Fields } from "../../change";
import type { JournalEvent } from "../../journal";
import type { CardId } from "../../model/ids";
import { readStamp, type Stamp } from "../../model/stamp";
import type { Instant } from "../../model/vocabulary";
import type { LaneField } from "../../rules/lane-values";
import { eventsOf } from "../kept-journal";
import type { ProjectPast } from "../project-past";
import { always, type Timeline, timelineOf } from "../timeline";

/** What a card said in such a field from an instant on: ids or words; several for people and labels. */
export type LaneSpell = { readonly from: Instant; readonly values: readonly string[] };

/** A field of its own, or a set of which each element is one. */
const fields = {
  ...{ epic: "epicId", priority: "priority", kind: "kind" },
  ...{ person: "assignees", label: "labels" },
} as const satisfies Record<LaneField, string>;

/**
 * Whose, of which epic, label, kind or priority a card was, spell by spell,
 * read off its events (B60). Where its past came with a file that says nothing
 * of the field, it is known only from its recording here: before that, today's
 * word would be a guess.
 */
export function laneStory(
  { journal }: Pick<ProjectPast, "journal">,
  id: CardId,
  field: LaneField,
): readonly LaneSpell[] {
  const row = journal.cards.get(id);
  if (!row) return [];
  const events = eventsOf(journal, "card", id);
  const timeline = timelineOf(row, events, { undoes: journal.undoes, span: always });
  const name = fields[field];
  const isOwn = (key: string): boolean => key === name || key.startsWith(`${name}/`);
  const moves = timeline.steps.filter((step) => isOwn(step.field));
  const knownFrom = recordedAt(events, isOwn);
  const instants = new Set([knownFrom, ...moves.flatMap(({ at }) => (at > knownFrom ? at : []))]);
  return [...instants].map((from) => ({ from, values: valuesAt(row, timeline, { name, at: from }) }));
}

/** From when a card's own events tell of a field: always, unless its birth brought a past that is silent of it. */
function recordedAt(events: readonly JournalEvent[], isOwn: (field: string) => boolean): Instant {
  const birth = events.find(({ before }) => before === null);
  const past = birth?.past ?? [];
  const isSilent = !past.some(({ after }) => Object.keys(after).some(isOwn));
  return birth && past.length > 0 && isSilent ? readStamp(birth.stamp).millis : Number.NEGATIVE_INFINITY;
}

/** What the field says at the end of an instant. */
function valuesAt(
  row: object,
  timeline: Timeline,
  { name, at }: { readonly name: string; readonly at: Instant },
): readonly string[] {
  const moment = { at, stamp: "\uffff" as Stamp };
  const today = (row as Fields)[name];
  if (name !== "assignees" && name !== "labels") {
    const said = timeline.said(name, moment);
    return typeof said === "string" ? [said] : [];
  }
  const spoken = timeline.steps.flatMap(({ field }) =>
    field.startsWith(`${name}/`) ? field.slice(name.length + 1) : [],
  );
  const known = new Set<string>([...(Array.isArray(today) ? (today as string[]) : []), ...spoken]);
  return [...known].filter((each) => timeline.said(`${name}/${each}`, moment) === true).sort();
}
