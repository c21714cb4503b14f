import { must } from "@/lib/assert";
import type { CardId, ColumnId } from "../../model/ids";
import type { Instant } from "../../model/vocabulary";
import type { CardStory, Stage } from "../card-story";

/** What counts as begun and as done; every chart of the flow prints it under itself (B67). */
export type FlowDefinition = {
  /** The columns in which work has begun; null = those whose category is « en cours ». */
  readonly begunIn: ReadonlySet<ColumnId> | null;
  /** The columns in which it is done; null = those whose category is « terminé ». */
  readonly doneIn: ReadonlySet<ColumnId> | null;
  /**
   * `last-entry`: the last time that the card came into a column in which it is
   * done, from another of them too (Résolu → Clos). `done-since`: the last time
   * that it became done.
   */
  readonly end: "last-entry" | "done-since";
};

/** By category; done counts from the last entry into a done column. */
export const usualFlow: FlowDefinition = { begunIn: null, doneIn: null, end: "last-entry" };

/** Where a card is at the end of what is known. */
export type Ending = "done" | "cancelled" | "archived" | "gone" | "not-begun" | "open";

/** A card's way through the flow. A card that is reopened goes on: its time accumulates. */
export type Career = {
  readonly id: CardId;
  /** null when it was here before the journal began. */
  readonly createdAt: Instant | null;
  /** Its first moment in a column in which work has begun; null = never. */
  readonly begunAt: Instant | null;
  /** null unless it is done at the end. */
  readonly doneAt: Instant | null;
  /** When it left the flow otherwise: cancelled, archived before it was done, in the trash. */
  readonly leftAt: Instant | null;
  readonly ending: Ending;
  /** How often it was done and then was not. */
  readonly reopened: number;
  /** The last stage: where it stands. */
  readonly last: Stage;
};

/** Is a card that stands so counted as begun? Done is not begun. */
export function isBegun({ columnId, category }: Stage, { begunIn }: FlowDefinition): boolean {
  return begunIn === null ? category === "inProgress" : begunIn.has(columnId);
}

/** Is a card that stands so counted as done? */
export function isDone({ columnId, category }: Stage, { doneIn }: FlowDefinition): boolean {
  return doneIn === null ? category === "done" : doneIn.has(columnId);
}

/** Careers that were read already: a story never changes, and a past that grows keeps those of the cards that it does not speak of. */
const read = new WeakMap<CardStory, { readonly definition: FlowDefinition; readonly career: Career }>();

/**
 * Reads one card's career off its story; a story is not read again
 * for the definition of the last time. Instants are as they are told: a card may be done before it was created.
 */
export function careerOf(story: CardStory, definition: FlowDefinition): Career {
  const known = read.get(story);
  if (known?.definition === definition) return known.career;
  const career = follow(story, definition);
  read.set(story, { definition, career });
  return career;
}

function follow({ id, createdAt: birth, stages }: CardStory, definition: FlowDefinition): Career {
  const createdAt = birth?.at ?? null;
  let begunAt: Instant | null = null;
  let doneAt: Instant | null = null;
  let leftAt: Instant | null = null;
  let before: Stage | null = null;
  let wasDone = false;
  let wasOut = false;
  let reopened = 0;
  for (const stage of stages) {
    // The first stage has no beginning of its own: it stood so when it was created.
    const at = Number.isFinite(stage.at) ? stage.at : createdAt;
    const isNow = isDone(stage, definition);
    const isOut = isOutOf(stage, isNow);
    if (isBegun(stage, definition)) begunAt ??= at;
    const isEntry = !wasDone || (definition.end === "last-entry" && stage.columnId !== before?.columnId);
    if (isNow && isEntry) doneAt = at;
    if (wasDone && !isNow) reopened += 1;
    if (isOut && !wasOut) leftAt = at;
    wasDone = isNow;
    wasOut = isOut;
    before = stage;
  }
  const last = must(before, "a story has a stage");
  const ending = endingOf(last, definition, begunAt !== null);
  const hasLeft = ending === "cancelled" || ending === "archived" || ending === "gone";
  return {
    ...{ id, createdAt, begunAt, ending, reopened, last },
    doneAt: ending === "done" ? doneAt : null,
    leftAt: hasLeft ? leftAt : null,
  };
}

function isOutOf({ shelf, category }: Stage, isNow: boolean): boolean {
  if (shelf === "absent" || shelf === "trash") return true;
  return !isNow && (shelf === "archive" || category === "cancelled");
}

function endingOf(last: Stage, definition: FlowDefinition, hasBegun: boolean): Ending {
  if (last.shelf === "absent" || last.shelf === "trash") return "gone";
  if (isDone(last, definition)) return "done";
  if (last.category === "cancelled") return "cancelled";
  if (last.shelf === "archive") return "archived";
  return hasBegun ? "open" : "not-begun";
}
