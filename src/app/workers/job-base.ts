import type { VigieDatabase } from "@/storage/database";
import { databaseOf } from "../boot/database-of";

/**
 * A base as a job opens it. One that is deleted meanwhile, as the sample is when it is left, is let go of for good: Dexie
 * would open it again for whatever is still asked, and so make it anew.
 */
export function jobBase(base: string, durability?: "relaxed"): VigieDatabase {
  const db = databaseOf(base, durability);
  db.on("versionchange", () => {
    db.close({ disableAutoOpen: true });
    // Dexie's own answer comes behind this one, and would let the base be opened again.
    return false;
  });
  return db;
}
