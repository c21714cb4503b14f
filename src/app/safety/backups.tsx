import type { ReactElement } from "react";
import type { Tell } from "../tell";
import { BackupReminder } from "./backup-reminder";
import { FolderBackup } from "./folder-backup";

/** What looks after backups while the hands are still: the reminder, and the folder that they go to. */
export function Backups({ tell }: { tell: Tell }): ReactElement {
  return (
    <>
      <BackupReminder tell={tell} />
      <FolderBackup tell={tell} />
    </>
  );
}
