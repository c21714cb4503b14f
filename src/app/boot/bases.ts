import { VigieDatabase } from "@/storage/database";
import { databaseName, type Opened, openBase } from "./open-base";
import { forget, isForgotten, markFounded, switchTo } from "./sentinel";

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

/**
 * What was opened, or the sample where only the note that it was in use has been lost: `localStorage` is written to the
 * disk later than a database, and a browser that ends in between must not make a board look gone.
 */
export async function orForgotten(opened: Opened): Promise<Opened> {
  if (opened.kind !== "open" || opened.first.workspace || opened.base === sampleBase || !isForgotten())
    return opened;
  if (!(await VigieDatabase.exists(databaseName(sampleBase)).catch(() => false))) return opened;
  const sample = await openBase(sampleBase).open();
  if (sample.kind === "open" && sample.first.workspace) {
    opened.db.close();
    switchTo(sampleBase);
    return sample;
  }
  if (sample.kind !== "refused") sample.db.close();
  return opened;
}
