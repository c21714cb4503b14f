import type { SprintId } from "./ids";

/** A calendar day, `2026-11-23`: no time, no zone. */
export type DayText = string;

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** One of the twelve names of the palette. */
export type Colour = string;

/** Where a card is: a sprint's id, or one of four words. One indexed word, so that every column is one range read. */
export type Place = SprintId | "backlog" | "flow" | "archive" | "trash";

/** The kinds of card, in the order in which they are offered. */
export const cardKinds = ["userStory", "task", "bug", "enabler", "spike", "subtask"] as const;
export type CardKind = (typeof cardKinds)[number];

/** The highest first. */
export const priorities = ["highest", "high", "medium", "low", "lowest"] as const;
export type Priority = (typeof priorities)[number];

export type StatusCategory = "todo" | "inProgress" | "done" | "cancelled";

export type Shelf = "archive" | "trash";

/** Where an imported row comes from: the tool or file, and when it was taken. */
export type Source = { readonly name: string; readonly at: Instant };

export type MarkingLevel = "NP" | "DR" | "custom";

export type Marking = {
  readonly level: MarkingLevel;
  /** The words on the banner, as they stand: « NON PROTÉGÉ ». */
  readonly label: string;
  /** « SPÉCIAL FRANCE », « DIFFUSION OTAN », or words of the house, in their order. */
  readonly caveats?: readonly string[];
  /** The colour of the stamp; no text fixes it, so it is a setting. */
  readonly ink?: "red" | "blue" | "black";
  /** Repeated at the foot of screens and printed pages. */
  readonly showBottom?: boolean;
  readonly issuer?: string;
  readonly reference?: string;
  readonly registrationNo?: string;
  readonly issuedOn?: DayText | null;
};

export type Precision = "day" | "month" | "quarter" | "year" | "approximate";

/** A date as it is known: never more precise than the source. `on` is the first day of the span. */
export type KnownDate = { readonly on: DayText; readonly precision: Precision };

export type Budget =
  | { readonly status: "not-disclosed" }
  | { readonly status: "known"; readonly amount: number; readonly currency: string; readonly year: number };

export type WipLimit = {
  /** The most that may stand in it: so many cards, or so much of what `unit` says. */
  readonly cards: number;
  readonly isHard: boolean;
  /** Estimates in the project's unit, of which a card without one has none; absent = cards. */
  readonly unit?: "points";
  /** With less than this the whole column is short of work: told, never refused. */
  readonly least?: number;
  /** For each person, epic, … of the column apart; absent = the whole column. */
  readonly per?: "epic" | "person" | "priority" | "kind" | "label";
};
