import { VigieDatabase } from "@/storage/database";
import { databaseName } from "./open-base";
import { forget, markFounded, switchTo } from "./sentinel";

/** The workspace that is a person's own, and the sample, which is a database of its own. */
const ownBase = "main";
export const sampleBase = "sample";

/** Opens another workspace: a new start, so that no screen shows half of each. */
export function openOther(base: string, hash = "/"): void {
  switchTo(base);
  window.location.hash = hash;
  window.location.reload();
}

/** Takes the sample away, base and all, and goes back to one's own workspace. */
export async function leaveSample(): Promise<void> {
  forget(sampleBase);
  switchTo(ownBase);
  await new VigieDatabase(databaseName(sampleBase)).delete().catch(() => undefined);
  openOther(ownBase);
}

/** Notes that a base has something to lose. */
export function noteFounded(base: string): void {
  markFounded(base, Date.now());
}
