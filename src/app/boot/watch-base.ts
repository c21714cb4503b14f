import type { VigieDatabase } from "@/storage/database";

/** Why a base can no longer be used by this page. */
export type BaseEnd = "old" | "lost";

/**
 * Tells once when the base goes away under the page: a newer tab wants to migrate it, or it was deleted or closed by the
 * browser. Let go of for good: Dexie would open it again by itself and write on with old code. Its « close » is fired
 * for every closing, ours included, and before anybody is told of the newer tab; so that one waits its turn.
 */
export function watchBase(db: VigieDatabase, onEnd: (end: BaseEnd) => void): void {
  let isOver = false;
  const end = (how: BaseEnd): void => {
    if (isOver) return;
    isOver = true;
    db.close({ disableAutoOpen: true });
    onEnd(how);
  };
  db.on("versionchange", ({ newVersion }) => {
    end(newVersion === null ? "lost" : "old");
    // Dexie's own answer comes behind this one, and would let the base be opened again.
    return false;
  });
  db.on("close", () => {
    setTimeout(() => end("lost"));
  });
}
