import type { VigieDatabase } from "@/storage/database";
import type { Identity } from "@/storage/identity";
import type { Door } from "./door";

/**
 * No first screen writes: the door and what stands behind it is fetched when
 * the browser is idle, or at the first deed. A fetch that failed is tried again.
 */
export function doorOnDemand(
  db: VigieDatabase,
  identity: Identity,
  actor: () => string,
): () => Promise<Door> {
  let opening: Promise<Door> | undefined;
  return () => {
    opening ??= import("./door").then(
      ({ openDoor }) => openDoor(db, identity, actor),
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    );
    return opening;
  };
}
