import type { Change } from "@/domain/change";
import type { ColumnId, ProjectId } from "@/domain/model/ids";
import type { StatusCategory } from "@/domain/model/vocabulary";

/** Where the cards of one status go. */
export type StatusRoute = {
  readonly status: string;
  readonly category: StatusCategory;
  readonly columnId: ColumnId;
  readonly column: string;
  /** The column does not exist yet. */
  readonly isNew: boolean;
  readonly cards: number;
};

/** What the file says and the model has no place for, yet: counted, so that nothing is lost in silence. */
export type LeftOut = "reporter" | "epic-description" | "link-outside" | "link-of-epic" | "sprint-closed";

/** What an import would do, in figures and names: what the preview shows and the result repeats. */
export type ImportReport = {
  readonly project: {
    readonly id: ProjectId;
    readonly name: string;
    readonly code: string;
    readonly isNew: boolean;
  };
  readonly created: {
    readonly cards: number;
    readonly sprints: readonly string[];
    readonly people: readonly string[];
    readonly epics: readonly string[];
    readonly labels: readonly string[];
    readonly columns: readonly string[];
    readonly comments: number;
    readonly checkItems: number;
    readonly links: number;
    readonly aliases: number;
  };
  /** Cards that came back from an import undone. */
  readonly revived: number;
  /** Cards that the file changes, and how often each field. */
  readonly updated: { readonly cards: number; readonly fields: Readonly<Record<string, number>> };
  /** Cards worked on here since the last import: their newer fields stay. */
  readonly kept: {
    readonly cards: number;
    readonly fields: Readonly<Record<string, number>>;
    /** Some of them, by title. */
    readonly titles: readonly string[];
  };
  readonly unchanged: number;
  readonly statuses: readonly StatusRoute[];
  /** The columns that the project has already, for sending a status elsewhere. */
  readonly columns: readonly { readonly id: ColumnId; readonly name: string }[];
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>;
};

export type ImportPlan = { readonly changes: readonly Change[]; readonly report: ImportReport };
