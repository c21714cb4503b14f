import type { Change } from "@/domain/change";
import type { Stamp } from "@/domain/model/stamp";

/** What a person can ask of the journal, and what whole files ask. */
export type JournalCommand =
  | {
      readonly type: "import/apply";
      readonly changes: readonly Change[];
      readonly name: string;
      readonly count: number;
    }
  | { readonly type: "file/restore"; readonly changes: readonly Change[]; readonly name: string }
  | { readonly type: "history/undo" }
  | { readonly type: "history/redo" }
  /** Takes any deed back, the last one or not. */
  | { readonly type: "history/undo-deed"; readonly stamp: Stamp };
