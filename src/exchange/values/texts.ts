import { limits } from "@/exchange/limits";
import { charactersWithin } from "@/lib/text";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Most cells of a large file hold printable ASCII alone, of which nothing has to be changed. */
const beyondAscii = /[^\t\n -~]/;

/** A foreign text as we keep it: NFC, line feeds, no control characters. Markup stays as the characters it is. */
export function plainText(text: string): string {
  if (!beyondAscii.test(text)) return text.trim();
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(controls, "").trim();
}

/** The same on one line: breaks, tabs and runs of spaces become one space (a no-break space stays). */
export function plainLine(text: string): string {
  const plain = plainText(text.replace(/[\u2028\u2029]/g, "\n"));
  return /[\t\n]| {2}/.test(plain) ? plain.replace(/[ \t\n]+/g, " ") : plain;
}

export type FittedTitle = { readonly title: string; readonly cut: boolean };

/**
 * A title of at most 500 characters, cut where a word ends when one does in
 * its last fifth, never inside a surrogate pair. The caller keeps the whole.
 */
export function fitTitle(title: string): FittedTitle {
  if (title.length <= limits.title) return { title, cut: false };
  const room = title.slice(0, limits.title + 1);
  const space = room.lastIndexOf(" ");
  const head = space > limits.title * 0.8 ? room.slice(0, space) : charactersWithin(title, limits.title);
  return { title: head.trimEnd(), cut: true };
}

/** A display name without the address that Azure and Git write after it; an address alone stays. */
export function personName(text: string): string {
  const line = plainLine(text);
  return /^(.*\S)\s*<[^<>]*@[^<>]*>$/.exec(line)?.[1] ?? line;
}

/** Names in one cell, as Azure, Trello and GitLab join them. A comma may stand inside a name, a semicolon may not. */
export function splitList(text: string, separators: RegExp): readonly string[] {
  return text
    .split(separators)
    .map((part) => plainLine(part))
    .filter((part) => part !== "");
}

export type CommentParts = { readonly at: string; readonly author: string; readonly body: string };

/**
 * Jira writes `date;author;body`: only the first two semicolons divide, the
 * body may hold any number. Null when the cell has no such head; the whole is then the body.
 */
export function splitComment(cell: string): CommentParts | null {
  const first = cell.indexOf(";");
  const second = first === -1 ? -1 : cell.indexOf(";", first + 1);
  if (second === -1) return null;
  return { at: cell.slice(0, first), author: cell.slice(first + 1, second), body: cell.slice(second + 1) };
}
