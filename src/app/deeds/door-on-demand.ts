import { onDemand } from "@/lib/on-demand";
import { patiently } from "@/lib/patiently";
import type { Door, DoorWorld } from "./door";

/**
 * No first screen writes: the door and what stands behind it is fetched when
 * the browser is idle, or at the first deed; it opens when it is known who acts.
 */
export function doorOnDemand(world: DoorWorld, named: Promise<void>): () => Promise<Door> {
  return onDemand(async () => {
    const [{ openDoor }] = await Promise.all([patiently(() => import("./door")), named]);
    return openDoor(world);
  });
}
