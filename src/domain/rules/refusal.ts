import type { Phase } from "../model/planning";
import type { DayText, KnownDate, StatusCategory } from "../model/vocabulary";
import type { LaneField } from "./lane-values";

/** Why the house says no. The screen says it in words; nothing was written. */
export type Refusal =
  | { readonly kind: "card-missing" }
  | { readonly kind: "project-missing" }
  | { readonly kind: "sprint-missing" }
  | { readonly kind: "column-missing" }
  | { readonly kind: "row-missing" }
  | { readonly kind: "template-missing" }
  | { readonly kind: "marking-reason-missing" }
  | { readonly kind: "marking-classified"; readonly label: string }
  | {
      readonly kind: "file-classified";
      readonly count: number;
      readonly line: number;
      readonly label: string;
    }
  | {
      readonly kind: "attachment-too-large";
      readonly of: "file" | "card" | "workspace";
      readonly name: string;
      readonly size: number;
      readonly limit: number;
    }
  | { readonly kind: "template-name-taken"; readonly name: string }
  | { readonly kind: "sprint-closed"; readonly sprint: string }
  | { readonly kind: "sprint-active"; readonly sprint: string }
  | { readonly kind: "sprint-not-active"; readonly sprint: string }
  | { readonly kind: "text-empty"; readonly field: string }
  | {
      readonly kind: "text-too-long";
      readonly field: string;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly kind: "points-invalid"; readonly value: number }
  | { readonly kind: "day-invalid"; readonly value: string }
  | { readonly kind: "days-reversed"; readonly startOn: DayText; readonly endOn: DayText }
  | {
      readonly kind: "dates-reversed";
      /** The field that holds the end, or the field that holds both dates. */
      readonly field: "endOn" | "endsOn" | "to" | "baseline" | "heads";
      /** Whose dates, where a field holds several. */
      readonly name?: string;
      readonly start: KnownDate;
      readonly end: KnownDate;
    }
  | {
      readonly kind: "limit-exceeded";
      readonly column: string;
      readonly count: number;
      readonly limit: number;
      /** What is counted; absent = cards. */
      readonly unit?: "points" | "hours";
    }
  | {
      readonly kind: "lane-limit-exceeded";
      readonly column: string;
      readonly per: LaneField;
      /** The name of the person, epic or label; the word for a priority or a kind. */
      readonly lane: string;
      readonly count: number;
      readonly limit: number;
      readonly unit?: "points" | "hours";
    }
  | { readonly kind: "reason-missing" }
  | { readonly kind: "share-invalid"; readonly value: number }
  | { readonly kind: "hours-invalid"; readonly value: number }
  | { readonly kind: "put-back-open"; readonly sprint: string }
  | { readonly kind: "put-back-earlier"; readonly sprint: string; readonly last: string }
  | { readonly kind: "put-back-unfinished"; readonly card: string }
  | { readonly kind: "sprint-not-closed"; readonly sprint: string }
  | { readonly kind: "sprint-not-empty"; readonly sprint: string }
  | { readonly kind: "code-invalid"; readonly code: string }
  | { readonly kind: "code-taken"; readonly code: string }
  | {
      readonly kind: "portfolio-code-taken";
      readonly field: "code";
      readonly code: string;
      readonly name: string;
    }
  /** Keys of the cards that would lead back to the first one. */
  | { readonly kind: "parent-cycle"; readonly path: readonly string[] }
  /** Keys and titles of parents that would be Done, and of the sub-tasks that are open below them. */
  | {
      readonly kind: "children-open";
      readonly parents: readonly string[];
      readonly children: readonly string[];
    }
  | { readonly kind: "link-cycle"; readonly path: readonly string[] }
  | { readonly kind: "card-itself" }
  | { readonly kind: "parent-elsewhere" }
  | { readonly kind: "comment-of-another"; readonly author: string }
  | { readonly kind: "too-many"; readonly count: number; readonly limit: number }
  | { readonly kind: "restore-emptied" }
  | { readonly kind: "restore-unknown" }
  | { readonly kind: "card-trashed" }
  | { readonly kind: "card-elsewhere" }
  | { readonly kind: "cards-apart"; readonly count: number; readonly key: string; readonly why: Refusal }
  | { readonly kind: "name-taken"; readonly name: string }
  | { readonly kind: "limit-invalid"; readonly value: number }
  | { readonly kind: "least-invalid"; readonly value: number; readonly limit: number }
  | { readonly kind: "kinds-empty" }
  | { readonly kind: "column-last"; readonly category: StatusCategory }
  | { readonly kind: "column-occupied"; readonly column: string; readonly count: number }
  | { readonly kind: "column-record"; readonly column: string }
  | {
      readonly kind: "number-outside";
      readonly value: unknown;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: "dependency-itself" }
  | { readonly kind: "dependency-taken" }
  | { readonly kind: "epic-has-cards"; readonly epic: string; readonly count: number }
  /** Names of what would wait for each other in a circle (B52). */
  | { readonly kind: "dependency-cycle"; readonly path: readonly string[] }
  /** Names of the projects that would be above each other in a circle. */
  | { readonly kind: "project-cycle"; readonly path: readonly string[] }
  /** Under another project it stands in that one's portfolio and programme (B1). */
  | { readonly kind: "place-of-parent"; readonly parent: string }
  | { readonly kind: "phase-full"; readonly phase: Phase; readonly count: number; readonly limit: number }
  /** A day of the past is looked at, and not changed. */
  | { readonly kind: "read-only"; readonly day: DayText }
  | { readonly kind: "nothing-to-undo" }
  | { readonly kind: "nothing-to-redo" }
  | { readonly kind: "undo-overtaken"; readonly about: string }
  | { readonly kind: "deed-undone" }
  | { readonly kind: "deed-founding" };
