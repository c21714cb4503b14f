import { onDemand } from "@/lib/on-demand";
import type { VigieDatabase } from "@/storage/database";
import type { Identity } from "@/storage/identity";
import type { Door } from "./door";

/**
 * No first screen writes: the door and what stands behind it is fetched when
 * the browser is idle, or at the first deed; it opens when it is known who acts.
 */
export function doorOnDemand(
  db: VigieDatabase,
  identity: Identity,
  actor: () => string,
  named: Promise<void>,
): () => Promise<Door> {
  return onDemand(async () => {
    const [{ openDoor }] = await Promise.all([import("./door"), named]);
    return openDoor(db, identity, actor);
  });
}
