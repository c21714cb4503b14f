import type { DraftSource, Rejected } from "@/exchange/draft";
import type { LinkCell } from "@/exchange/jira/link-columns";
import type { PendingRow } from "./pending-row";
import type { StatusColumns } from "./status-columns";
import type { Warnings } from "./warnings";

/** Everything gathered so far; `assembleDraft` makes the draft of it. */
export type Gathered = {
  readonly source: DraftSource;
  readonly rows: PendingRow[];
  readonly rejected: Rejected[];
  readonly links: LinkCell[];
  readonly columns: StatusColumns;
  readonly warnings: Warnings;
  /** names behind the account ids that Jira writes into comments */
  readonly nameByAccount: Map<string, string>;
  /** taken rows by their number among the data rows */
  readonly byRowNumber: Map<string, PendingRow>;
  count: number;
};
