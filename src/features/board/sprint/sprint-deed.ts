import type { Row } from "@/domain/change";

/** What the dialog of a deed on a whole sprint is given. */
export interface SprintDeedProps {
  readonly sprint: Row<"sprint">;
  readonly onClose: () => void;
}
