import { schemaVersion, VigieDatabase } from "@/storage/database";
import { PastDatabase } from "@/storage/past/past-database";
import { databaseName } from "./open-base";

/** With what the names of past days' bases begin. */
export const pastPrefix = "past/";

/** A base by its name, be it a past day's or that of today: for whoever may be asked for either. */
export function databaseOf(base: string, durability?: "relaxed"): VigieDatabase {
  if (!base.startsWith(pastPrefix)) return new VigieDatabase(databaseName(base), schemaVersion, durability);
  const origin = base.slice(pastPrefix.length, base.lastIndexOf("/"));
  return new PastDatabase(databaseName(base), databaseName(origin), durability);
}
