/** Trimmed, composed (macOS hands out decomposed accents), inner blanks made one: how a typed line is stored. */
export function cleanLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** Cut to `length` visible characters at most, never in the middle of one, ending in « … » when something was cut. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

/** Up to two capitals: « Référent du site pilote » gives RP, « Anne-Marie » gives AM, nothing readable gives « ? ». */
export function initials(name: string): string {
  const words = cleanLine(name)
    .split(/[\s'’.-]+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const first = [...(words[0] ?? "")][0] ?? "?";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase("fr");
}

/**
 * Reads a number as people here write it: « 1,5 », « 1.5 », « 1 000 » with any kind of space.
 * null for a blank text (no number, on purpose), undefined for what is no number.
 */
export function parseDecimal(text: string): number | null | undefined {
  const bare = text.replace(/\s/gu, "").replace("−", "-");
  if (bare === "") return null;
  return /^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(bare) ? Number(bare.replace(",", ".")) : undefined;
}

/** The lines of a pasted text that say something, without the bullets and boxes of the list that they stood in. */
export function pastedLines(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029]/u)
    .map((line) => line.replace(/^\s*(?:[-*•–]\s+)?(?:\[[ xX]?\]\s+)?/u, "").trim())
    .filter((line) => line !== "");
}
