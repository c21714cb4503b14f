import type { VigieDatabase } from "@/storage/database";
import { projects } from "@/storage/queries/workspace";

/** The zone in which the days of a workspace are cut: its first project's, or this workstation's. */
export async function zoneOf(db: VigieDatabase): Promise<string> {
  const [first] = await projects(db);
  return first?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
