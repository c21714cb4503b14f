import type { ReactElement } from "react";
export function EpicSheet({ epicId }: { epicId: string }): ReactElement | null {
  return epicId === "" ? <p /> : null;
}
