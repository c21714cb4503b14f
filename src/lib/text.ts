import { once } from "./once";

/** Trimmed, composed (macOS hands out decomposed accents), inner blanks made one: how a typed line is stored. */
export function cleanLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Reads characters as people count them; where the browser has none, by code points. */
const byCharacter = once(() =>
  typeof Intl.Segmenter === "function" ? new Intl.Segmenter("fr", { granularity: "grapheme" }) : null,
);

/** Units of a character that somebody could mean; a letter under more accents than that may be cut. */
const longestCharacter = 64;

/**
 * The first `count` characters as people see them: a family of emoji, a letter
 * with its accents is one. Reads no further than it must, however long the text.
 */
export function firstCharacters(text: string, count: number): string {
  // Never longer in characters than in units.
  if (text.length <= count) return text;
  const segmenter = byCharacter();
  // The browser's reader takes in all that it is given before it answers: it is given what can matter.
  const near = text.slice(0, (count + 1) * longestCharacter);
  const parts: Iterable<string | { readonly segment: string }> = segmenter?.segment(near) ?? near;
  let end = 0;
  let taken = 0;
  for (const part of parts) {
    if (taken === count) break;
    end += (typeof part === "string" ? part : part.segment).length;
    taken += 1;
  }
  return text.slice(0, end);
}

/** As many whole characters as `units` UTF-16 units hold: what a limit in units leaves of a longer text. */
export function charactersWithin(text: string, units: number): string {
  if (text.length <= units) return text;
  // Beyond the limit only the rest of the character that crosses it matters.
  const near = text.slice(0, units + longestCharacter);
  const parts: Iterable<string | { readonly segment: string }> = byCharacter()?.segment(near) ?? near;
  let end = 0;
  for (const part of parts) {
    const { length } = typeof part === "string" ? part : part.segment;
    if (end + length > units) break;
    end += length;
  }
  return text.slice(0, end);
}

/** Cut to `length` visible characters at most, never in the middle of one, ending in « … » when something was cut. */
export function shorten(text: string, length: number): string {
  return firstCharacters(text, length) === text ? text : `${firstCharacters(text, length - 1).trimEnd()}…`;
}

/** Up to two capitals: « Référent du site pilote » gives RP, « Anne-Marie » gives AM, nothing readable gives « ? ». */
export function initials(name: string): string {
  const words = cleanLine(name)
    .split(/[\s'’.-]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = firstCharacters(words[0] ?? "?", 1);
  const last = words.length > 1 ? firstCharacters(words.at(-1) ?? "", 1) : "";
  return (first + last).toLocaleUpperCase("fr");
}

/** The lines of a pasted text that say something, without the bullets and boxes of the list that they stood in. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+)?(?:\[[ xX]?\]\s+)?/u, "").trim())
    .filter((line) => line !== "");
}
