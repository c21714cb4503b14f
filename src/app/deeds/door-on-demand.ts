import { onDemand } from "@/lib/on-demand";
import type { VigieDatabase } from "@/storage/database";
import type { Identity } from "@/storage/identity";
import type { Door } from "./door";

/**
 * No first screen writes: the door and what stands behind it is fetched when
 * the browser is idle, or at the first deed.
 */
export function doorOnDemand(
  db: VigieDatabase,
  identity: Identity,
  actor: () => string,
): () => Promise<Door> {
  return onDemand(async () => (await import("./door")).openDoor(db, identity, actor));
}
