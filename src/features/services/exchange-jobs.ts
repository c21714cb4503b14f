import type { ImportTarget, ImportWords } from "@/commands/import/foreign";
import type { ImportReport } from "@/commands/import/import-report";
import type { ChainFlaw } from "@/domain/chain";
import type { ColumnId, ProjectId } from "@/domain/model/ids";
import type { CardKind, Instant, Priority, StatusCategory } from "@/domain/model/vocabulary";
import type { Ageing } from "@/domain/reports/flow/ageing";
import type { Preview } from "@/domain/rules/preview";
import type { Refusal } from "@/domain/rules/refusal";
import type { ClassifiedFound } from "@/exchange/classified";
import type { Encoding } from "@/exchange/csv/decode";
import type { Separator } from "@/exchange/csv/detect";
import type { Mapping } from "@/exchange/csv/mapping";
import type {
  DateOrder,
  DateOrderVerdict,
  DraftCounts,
  Field,
  FileRefusal,
  Rejected,
  Warning,
} from "@/exchange/draft";
import type { LeftOut, NativeRefusal, NativeSummary } from "@/exchange/native/native-file";
import type { Result } from "@/lib/result";

/** How far a long work is; `total` 0 while nobody knows. */
export type Progress = {
  readonly phase: "read" | "plan" | "write";
  readonly done: number;
  readonly total: number;
};
export type OnProgress = (progress: Progress) => void;

/** What a CSV of ours is written with: headings and words of the person's language, which our own import reads back. */
export type ExportWords = {
  readonly headers: Readonly<Record<ExportColumn, string>>;
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly categories: Readonly<Record<StatusCategory, string>>;
  readonly priorities: Readonly<Record<Priority, string>>;
  readonly yes: string;
};
export type ExportColumn =
  | "key"
  | "title"
  | "kind"
  | "status"
  | "category"
  | "points"
  | "sprint"
  | "epic"
  | "parentKey"
  | "assignees"
  | "priority"
  | "dueOn"
  | "labels"
  | "blocked"
  | "description"
  | "marking";

/** For which spreadsheet, in which words; `isMarked`: with each card's mention in a column of its own. */
export type ExportManner = {
  readonly locale: "fr" | "en";
  readonly words: ExportWords;
  readonly isMarked?: boolean;
};

/** A file to be handed to the person. */
export type FileOut = { readonly name: string; readonly blob: Blob };

/** A native file, and the attachments whose bytes it does not hold. */
export type BackupOut = FileOut & {
  readonly leftOut: readonly LeftOut[];
  /** What to note once the file is safe, for one that was made aside. */
  readonly upTo: { readonly seq: number; readonly at: number };
};

/** The beginning of a foreign table, and how it will be read. */
export type OpenedTable = {
  readonly encoding: Encoding;
  /** null for a file that is no text table. */
  readonly separator: Separator | null;
  /** Headers by name, repeated ones together, with a few of their cells. */
  readonly columns: readonly {
    readonly name: string;
    readonly repeats: number;
    readonly samples: readonly string[];
  }[];
  readonly mapping: Mapping;
  /** What the file calls its project, if all of its first rows say the same. */
  readonly projectName: string | null;
  /** The head that the keys of the first rows bear: a code for a new project. */
  readonly keyPrefix: string | null;
  /** Tells tables of the same tool apart from others: what a mapping is remembered by. */
  readonly signature: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

export type TableChoice = { readonly encoding?: Encoding; readonly separator?: Separator };

/** All that a person decided about an import. */
export type ImportAsk = TableChoice & {
  readonly mapping: Mapping;
  readonly dateOrder?: DateOrder;
  readonly categories?: Readonly<Record<string, StatusCategory>>;
  readonly timeZone: string;
  readonly target: ImportTarget;
  readonly columnByStatus: Readonly<Record<string, ColumnId | "new">>;
  readonly words: ImportWords;
  /** How many lines a person saw and called no mention of classification; with more in the file nothing is written. */
  readonly dismissed?: number;
};

/** What the dry run found: the same code as the import, nothing written. */
export type ImportPreview = {
  readonly report: ImportReport;
  readonly counts: DraftCounts;
  readonly warnings: readonly Warning[];
  /** The first ones; `rejectedLines` has them all. */
  readonly rejected: readonly Rejected[];
  readonly dateOrders: Readonly<Partial<Record<Field, DateOrderVerdict>>>;
  /** Cells that are not blank, by header. */
  readonly filled: Readonly<Record<string, number>>;
  /** Lines that bear a mention of classification: they stop the import. */
  readonly classified: ClassifiedFound;
};

export type ImportDone = { readonly report: ImportReport; readonly rows: number };

/** Why an import cannot be: the file, or the house. */
export type ImportTrouble =
  | { readonly kind: "file"; readonly refusal: FileRefusal }
  | { readonly kind: "house"; readonly refusal: Refusal };

/** A foreign table, held by a worker of its own until it is closed. Closing is also how one cancels. */
export interface TableSession {
  readonly table: OpenedTable;
  readonly preview: (ask: ImportAsk, onProgress: OnProgress) => Promise<Result<ImportPreview, ImportTrouble>>;
  readonly apply: (ask: ImportAsk, onProgress: OnProgress) => Promise<Result<ImportDone, ImportTrouble>>;
  /** Every line that is not taken; the preview shows the first ones. */
  readonly rejectedLines: () => Promise<readonly Rejected[]>;
  readonly close: () => void;
}

export type BackupPreview = {
  readonly summary: NativeSummary;
  /** Lines that bear a mention of classification: they stop the restoration. */
  readonly classified: ClassifiedFound;
  /** Over a living base: what a restoration would do, and what a merge; null while the base is empty. */
  readonly over: {
    readonly restore: Preview;
    readonly merge: Preview;
    readonly isSameWorkspace: boolean;
    /** What base and file call the rows that the differences name by id. */
    readonly names: Readonly<Record<string, string>>;
  } | null;
};

export type RestoreMode = "into-empty" | "restore" | "merge";
/** `dismissed`: how many lines a person saw and called no mention of classification. */
export type RestoreAsk = { readonly mode: RestoreMode; readonly dismissed: number };
export type RestoreDone = { readonly rows: number };
/** Why a native file is not taken. Nothing was written. */
export type BackupRefusal = NativeRefusal | { readonly kind: "encrypted" } | { readonly kind: "empty" };
export type RestoreTrouble = Refusal | { readonly kind: "base-not-empty" };

/** Whether every desk's chain of deeds is whole; the first flaw of each that is not. */
export type JournalVerdict = {
  readonly desks: number;
  readonly deeds: number;
  readonly flaws: readonly (ChainFlaw & { readonly desk: string })[];
};

/** A native file, staged aside until it is restored or closed. */
export interface BackupSession {
  readonly preview: BackupPreview;
  readonly restore: (ask: RestoreAsk, onProgress: OnProgress) => Promise<Result<RestoreDone, RestoreTrouble>>;
  readonly close: () => void;
}

/** The long work with files, away from the page's thread. A closed session rejects with an AbortError. */
export interface ExchangeJobs {
  readonly openTable: (
    file: Blob,
    name: string,
    choice: TableChoice,
  ) => Promise<Result<TableSession, FileRefusal>>;
  readonly exportCsv: (projectId: ProjectId, manner: ExportManner) => Promise<FileOut>;
  /** The whole base as a native file, noted as this desk's last backup. */
  readonly saveBackup: (options: {
    readonly gzip: boolean;
    /** Without the bytes of attachments; what was left out is listed, and the file is not noted as a backup. */
    readonly isLight?: boolean;
    /** Not noted: whoever brings it to its place notes it there. */
    readonly isAside?: boolean;
  }) => Promise<BackupOut>;
  /** Every chain of the journal, link by link. */
  readonly verifyJournal: (onProgress: OnProgress) => Promise<JournalVerdict>;
  /** How old the work in progress of a project is, against what its finished cards took. */
  readonly ages: (projectId: ProjectId, now: Instant) => Promise<Ageing>;
  readonly openBackup: (file: Blob, onProgress: OnProgress) => Promise<Result<BackupSession, BackupRefusal>>;
}
