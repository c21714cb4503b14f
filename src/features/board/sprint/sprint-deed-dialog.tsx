import type { ReactElement } from "react";
import type { SprintId } from "@/domain/model/ids";
import { useBoard } from "../board-context";
import type { SprintDeed } from "../board-store";
import { CapacityDialog } from "../capacity/capacity-dialog";
import { PutBackDialog } from "../completion/put-back-dialog";
import { useFramePart } from "../use-picture";
import { CadenceDialog } from "./cadence-dialog";
import { CompleteDialog } from "./complete-dialog";
import { ProposeDialog } from "./propose-dialog";
import { ReopenDialog } from "./reopen-dialog";
import { StartDialog } from "./start-dialog";

const dialogs = {
  start: StartDialog,
  complete: CompleteDialog,
  reopen: ReopenDialog,
  propose: ProposeDialog,
  cadence: CadenceDialog,
  capacity: CapacityDialog,
  putBack: PutBackDialog,
} as const;

interface Props {
  readonly deed: SprintDeed;
  readonly sprintId: SprintId;
  readonly onClose: () => void;
}

/** The dialog of a deed on a whole sprint; it follows the sprint, which another tab may change under it. */
export function SprintDeedDialog({ deed, sprintId, onClose }: Props): ReactElement | null {
  const { picture } = useBoard();
  const sprint = useFramePart(
    picture,
    (frame) => frame?.sprints.find(({ id }) => id === sprintId),
    // A row bears a stamp by field: the base's alone says nothing of what another tab did.
    (a, b) => JSON.stringify(a) === JSON.stringify(b),
  );
  const Dialog = dialogs[deed];
  return sprint ? <Dialog sprint={sprint} onClose={onClose} /> : null;
}
