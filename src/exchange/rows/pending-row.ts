import type { CheckItemDraft, Field, Priority, SprintDraft } from "@/exchange/draft";
import type { ReadDate } from "@/exchange/values/dates";
import type { ReadKind } from "@/exchange/values/words";

export const instantFields = ["createdAt", "updatedAt", "resolvedAt"] as const;
export type DateField = (typeof instantFields)[number] | "dueOn" | "comment";

export type PendingComment = {
  readonly at: ReadDate | null;
  readonly author: string | null;
  readonly body: string;
};

/**
 * A row that has been read but not yet understood: what depends on other rows
 * (order of day and month, who is whose parent, whether a feature is an epic)
 * waits for the end of the file.
 */
export type PendingRow = {
  readonly line: number;
  readonly identity: string;
  readonly key: string | null;
  readonly id: string | null;
  readonly title: string;
  readonly description: string;
  readonly kind: ReadKind;
  readonly status: string | null;
  readonly points: number | null;
  /** oldest first */
  readonly sprints: readonly SprintDraft[];
  /** what the file says of the parent: a key, an id, a row number */
  readonly parent: string | null;
  readonly parentKey: string | null;
  readonly parentTitle: string | null;
  readonly epic: string | null;
  readonly assignees: readonly string[];
  readonly reporter: string | null;
  readonly priority: Priority | null;
  readonly labels: readonly string[];
  readonly blocked: boolean;
  readonly marking: "DR" | null;
  readonly dates: Readonly<Partial<Record<DateField, ReadDate>>>;
  readonly comments: readonly PendingComment[];
  readonly checklist: readonly CheckItemDraft[];
};

/** The cells of one row, asked for by field. */
export type Cells = {
  /** the first cell that is not blank, or "" */
  first(field: Field): string;
  all(field: Field): readonly string[];
  /** which of the field's columns is the first that is filled; -1 when none is */
  level(field: Field): number;
};
