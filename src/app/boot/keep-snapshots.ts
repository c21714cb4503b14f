import type { Row } from "@/domain/change";
import type { VigieDatabase } from "@/storage/database";
import { onMutations } from "@/storage/queries/mutations";
import { keepSnapshot } from "@/storage/snapshot";
import { thisCode } from "./first-look";

/** The board that the address names. */
export function boardInSight(projects: readonly Row<"project">[]): Row<"project"> | undefined {
  const code = /^#\/projects\/([^/?]+)\/sprints/.exec(window.location.hash)?.[1];
  const isHome = window.location.hash === "" || window.location.hash === "#/";
  return isHome ? projects[0] : projects.find((each) => each.code === code);
}

const stillMs = 2000;

/** Keeps the first screen of the board in sight for the next start, whenever all has been still for a while. */
export function keepSnapshots(db: VigieDatabase, projects: () => Promise<readonly Row<"project">[]>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async (): Promise<void> => {
    const board = boardInSight(await projects());
    if (board) await keepSnapshot(db, board.id, thisCode);
  };
  const later = (): void => {
    clearTimeout(timer);
    // Without a snapshot the next start is slower, and that is all.
    timer = setTimeout(() => void keep().catch(() => undefined), stillMs);
  };
  onMutations(db.name, (tables) => {
    // The desk's rows alone, the snapshot among them, change no board.
    if (tables.size > 1 || !tables.has("desk")) later();
  });
  window.addEventListener("hashchange", later);
  later();
}
