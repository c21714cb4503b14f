import { loadTexts } from "@/i18n/i18n";
import { patiently } from "@/lib/patiently";
import type { createQueryEngine } from "./query-engine";

type Make = typeof createQueryEngine;

let made: Make | undefined;

/** What reads queries, if it is here already: no first paint of a board without a filter needs it. */
export function queryEngineNow(): Make | undefined {
  return made;
}

/** Fetches what reads queries, and the words that it speaks with. */
export async function loadQueryEngine(): Promise<Make> {
  const [{ createQueryEngine }] = await patiently(() => Promise.all([import("./query-engine"), loadTexts()]));
  made = createQueryEngine;
  return made;
}
