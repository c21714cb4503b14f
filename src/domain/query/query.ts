import type { CardKind, DayText, Priority } from "../model/vocabulary";

/** What a card can be asked for by name. */
export type Field =
  | "assignee"
  | "label"
  | "epic"
  | "kind"
  | "status"
  | "sprint"
  | "priority"
  | "due"
  | "points"
  | "blocked"
  | "parent"
  | "key"
  | "title"
  | "comments"
  | "checks";

/** Words that mean something whatever a project calls its rows. */
export type Word =
  | CardKind
  | Priority
  | "me"
  | "open"
  | "current"
  | "next"
  | "closed"
  | "backlog"
  | "overdue"
  | "yes"
  | "no";

export type Relation = "<" | "<=" | ">" | ">=";
export type SpanUnit = "day" | "week" | "month";

/** A place on a scale: points, days, priorities. */
export type Bound =
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "day"; readonly on: DayText }
  | { readonly kind: "offset"; readonly count: number; readonly unit: SpanUnit }
  | { readonly kind: "priority"; readonly priority: Priority };

export type Value =
  | { readonly kind: "none" }
  | { readonly kind: "word"; readonly word: Word }
  /** A name as it was typed; what bears it is looked up in the project. */
  | { readonly kind: "name"; readonly text: string }
  /** A row that nobody bears any more: the first of its field in the text, the second… */
  | { readonly kind: "gone"; readonly number: number }
  /** A row by its id: what an address carries, so that it outlives a new name. */
  | { readonly kind: "id"; readonly id: string }
  | { readonly kind: "at"; readonly bound: Bound }
  | { readonly kind: "compare"; readonly relation: Relation; readonly bound: Bound }
  | { readonly kind: "range"; readonly from: Bound; readonly to: Bound };

/** Where something stands in the text that was typed: from `at`, up to and without `end`. */
export type Span = { readonly at: number; readonly end: number };

export type FieldClause = {
  readonly kind: "field";
  readonly field: Field;
  readonly isNot: boolean;
  readonly values: readonly (Value & { readonly span: Span })[];
  readonly span: Span;
};

export type TextClause = {
  readonly kind: "text";
  readonly isNot: boolean;
  readonly text: string;
  readonly span: Span;
};

export type Clause = FieldClause | TextClause;

/**
 * Clauses in the order in which they were typed. Texts and different fields all hold (AND); values of one field are
 * alternatives (OR), in one clause or in several; what is negated never holds (B78).
 */
export type Query = readonly Clause[];

export type FlawKind =
  | "field-unknown"
  | "value-missing"
  | "value-unknown"
  | "quote-open"
  | "range-reversed"
  | "comparison-unfit"
  | "too-long";

/** Why a text is no query: where, what stands there, and of which field the value would have been. */
export type Flaw = Span & { readonly kind: FlawKind; readonly found: string; readonly field: Field | null };
