import { type DeskValues, snapshotIn } from "@/storage/snapshot";
import type { FirstAnswers, Opening } from "./open-base";

declare global {
  interface Window {
    /** What public/warm.js reads of the desk while this code is fetched; never answers where there is nothing to read. */
    readonly vigieDesk?: Promise<{ readonly base: string; readonly values: DeskValues }>;
  }
}

/** A snapshot is read by the very code that wrote it: the name of its file changes with its content. */
export const thisCode = import.meta.url;

/**
 * Is there a script that reads the snapshot before this code runs? In one file there is none; in development the names
 * of files stay while their content changes.
 */
export const hasForerunner = (): boolean => window.vigieDesk !== undefined && !import.meta.env.DEV;

/**
 * What a first screen needs, from the snapshot if it is there before the base has opened and says what the base holds;
 * undefined otherwise, and then the base is asked. A snapshot that is there already needs no base: opening it would take
 * its turn before the first render.
 */
export async function firstLook({ base, open }: Opening): Promise<FirstAnswers | undefined> {
  const desk =
    (await Promise.race([window.vigieDesk, Promise.resolve(undefined)])) ??
    (await Promise.race([window.vigieDesk, open().then(() => undefined)]));
  if (desk?.base !== base) return undefined;
  const known = snapshotIn(desk.values, thisCode);
  return known && { ...known, board: known };
}
