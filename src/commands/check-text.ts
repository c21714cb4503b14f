import type { Refusal } from "@/domain/rules/refusal";
import { err, ok, type Result } from "@/lib/result";

/** The most that a one-line text holds, in UTF-16 units: titles, names, goals, checklist items. */
export const titleLimit = 500;
/** The most that a long text holds: 1 MB, like a field of a foreign file. */
const textLimit = 1_000_000;

/**
 * A one-line text as it is kept: composed (NFC), line breaks and control
 * characters as spaces, trimmed. Refuses an empty one and one over the limit,
 * with the figures, so that the screen can say both.
 */
export function checkLine(field: string, text: string, limit = titleLimit): Result<string, Refusal> {
  const line = text
    .normalize("NFC")
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
  if (line === "") return err({ kind: "text-empty", field });
  return line.length > limit ? err({ kind: "text-too-long", field, length: line.length, limit }) : ok(line);
}

/** A long text as it is kept: composed (NFC); may be empty, not over 1 MB. */
export function checkText(field: string, text: string): Result<string, Refusal> {
  const kept = text.normalize("NFC");
  return kept.length > textLimit
    ? err({ kind: "text-too-long", field, length: kept.length, limit: textLimit })
    : ok(kept);
}

/** The most cards or criteria that one paste makes; more than that is a file to import. */
const pasteLimit = 500;

/** The lines of a paste, each checked as one; blank ones are none. Refuses when nothing is left, or too much. */
export function checkLines(field: string, texts: readonly string[]): Result<readonly string[], Refusal> {
  const lines: string[] = [];
  for (const text of texts) {
    const line = checkLine(field, text);
    if (line.ok) lines.push(line.value);
    else if (line.error.kind !== "text-empty") return line;
  }
  if (lines.length === 0) return err({ kind: "text-empty", field });
  if (lines.length > pasteLimit) return err({ kind: "too-many", count: lines.length, limit: pasteLimit });
  return ok(lines);
}
