import { decodedSlices, type Encoding, type EncodingFinding, findEncoding } from "@/exchange/csv/decode";
import type { FileRefusal } from "@/exchange/draft";
import { safeJson } from "@/exchange/native/safe-json";
import { err, ok, type Result } from "@/lib/result";

/** A JSON object of a file, and the line where it begins, from 1. */
export type JsonDocument = { readonly line: number; readonly value: Readonly<Record<string, unknown>> };

export type JsonFile = {
  readonly encoding: EncodingFinding;
  readonly documents: readonly JsonDocument[];
};

/** Does a file begin as JSON does? A table whose first header begins with a bracket is none that anyone has seen. */
export function looksLikeJson(bytes: Uint8Array): boolean {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)) continue;
    return byte === 0x7b || byte === 0x5b;
  }
  return false;
}

/**
 * Reads a file of one JSON object a line, of one object, or of one array of
 * objects, in whatever encoding tables come in. A line that is no harmless
 * object refuses the whole file with its number: half a download is no file.
 */
export function jsonDocuments(bytes: Uint8Array, chosen?: Encoding): Result<JsonFile, FileRefusal> {
  const encoding = findEncoding(bytes, chosen);
  if (!encoding.ok) return encoding;
  let text = "";
  for (const slice of decodedSlices(bytes, encoding.value)) text += slice.text;
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const isByLine = text.trimStart().startsWith("{") && safeJson(lines[first] ?? "").ok;
  const documents = isByLine ? byLine(lines) : whole(text, first + 1);
  return documents.ok ? ok({ encoding: encoding.value, documents: documents.value }) : documents;
}

function byLine(lines: readonly string[]): Result<readonly JsonDocument[], FileRefusal> {
  const documents: JsonDocument[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const read = safeJson(line);
    if (!read.ok) return err({ code: "json-unreadable", line: index + 1 });
    documents.push({ line: index + 1, value: read.value });
  }
  return ok(documents);
}

/** An array is read as the object that holds it, which is what Jira's search answers. */
function whole(text: string, line: number): Result<readonly JsonDocument[], FileRefusal> {
  const isArray = text.trimStart().startsWith("[");
  const read = safeJson(isArray ? `{"issues":${text}}` : text);
  return read.ok ? ok([{ line, value: read.value }]) : err({ code: "json-unreadable", line });
}
