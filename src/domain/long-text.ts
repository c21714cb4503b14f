import { sha256Text } from "@/lib/hash";
import type { Fields } from "./change";

/** Texts longer than this are kept once, by hash, and events only name them. */
const longTextFrom = 2000;

/** What stands in an event for a long text. */
export type LongText = { readonly longText: string };

/** An event's fields with their long texts named by hash; the texts themselves go to `texts`. */
export function packed(fields: Fields, texts: Map<string, string>): Fields {
  const entries = Object.entries(fields).map(([name, value]) => {
    if (typeof value !== "string" || value.length <= longTextFrom) return [name, value];
    const hash = sha256Text(value);
    texts.set(hash, value);
    return [name, { longText: hash } satisfies LongText];
  });
  return Object.fromEntries(entries) as Fields;
}

/** Does this value of an event name a long text? */
export function isLongText(value: unknown): value is LongText {
  return typeof value === "object" && value !== null && typeof (value as LongText).longText === "string";
}
