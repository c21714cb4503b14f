import { createDispatch, type Dispatch } from "@/commands/dispatch";
import type { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import type { Identity } from "@/storage/identity";
import { createHand } from "./boot/hand";

/** The one door for writes, with all that stands behind it: commands, journal, ranks, hashes. */
export function openDoor(db: VigieDatabase, identity: Identity, actor: () => string): Dispatch {
  return createDispatch(createDexieStore(db), createHand(identity, actor));
}
