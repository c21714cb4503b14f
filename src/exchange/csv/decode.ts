import type { FileRefusal } from "@/exchange/draft";
import { limits } from "@/exchange/limits";
import { err, ok, type Result } from "@/lib/result";
import { createUtf8Scan, type Utf8Report } from "./utf8-scan";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** How the bytes of a file are to be read as text. */
export type EncodingFinding = {
  readonly encoding: Encoding;
  /** length of the byte order mark to leave out */
  readonly bom: number;
  /** sequences that read as U+FFFD because they are not of this encoding */
  readonly replaced: number;
};

/**
 * A few broken bytes must not turn a whole UTF-8 file into « Ã© »: as long as
 * the well-formed characters outnumber the broken ones by this much it is UTF-8.
 * (In a windows-1252 text nearly every accent is a broken sequence.)
 */
const goodForEachBad = 4;

const scanSlice = 1 << 20;

/**
 * Finds the encoding of a foreign text file: byte order mark, else strict
 * UTF-8, else UTF-8 with a small share of broken bytes, else windows-1252.
 * `chosen` overrides the guess. Refuses what is no text, is empty, or is
 * larger than the limit; reads nothing else of the bytes.
 */
export function findEncoding(bytes: Uint8Array, chosen?: Encoding): Result<EncodingFinding, FileRefusal> {
  if (bytes.length > limits.file) {
    return err({ code: "file-too-large", size: bytes.length, limit: limits.file });
  }
  if (looksLikeSpreadsheet(bytes)) return err({ code: "is-spreadsheet" });
  const marked = byteOrderMark(bytes);
  if (bytes.length === (marked?.bom ?? 0)) return err({ code: "empty" });
  if (isKnownBinary(bytes)) return err({ code: "not-text" });
  const utf16 = marked ?? utf16WithoutMark(bytes);
  if (utf16 && utf16.encoding !== "utf-8" && chosen === undefined) return ok({ ...utf16, replaced: 0 });

  const report = scan(bytes);
  const wide = chosen === "utf-16le" || chosen === "utf-16be";
  if (report.nulls > 0 && !wide) return err({ code: "not-text" });
  const encoding = chosen ?? (marked ? marked.encoding : guess(report));
  const bom = marked?.encoding === encoding ? marked.bom : 0;
  return ok({ encoding, bom, replaced: encoding === "utf-8" ? report.bad : 0 });
}

function guess({ bad, good }: Utf8Report): Encoding {
  return bad === 0 || good >= bad * goodForEachBad ? "utf-8" : "windows-1252";
}

function scan(bytes: Uint8Array): Utf8Report {
  const scanning = createUtf8Scan();
  for (let at = 0; at < bytes.length; at += scanSlice) scanning.push(bytes.subarray(at, at + scanSlice));
  return scanning.end();
}

function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; bom: number } | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: "utf-8", bom: 3 };
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: "utf-16le", bom: 2 };
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: "utf-16be", bom: 2 };
  return null;
}

/** « Unicode text » of some tools has no mark: every other byte of Latin text is then zero. */
function utf16WithoutMark(bytes: Uint8Array): { encoding: Encoding; bom: number } | null {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = (sample.length / 2) * 0.8;
  if (odd > most && even === 0) return { encoding: "utf-16le", bom: 0 };
  if (even > most && odd === 0) return { encoding: "utf-16be", bom: 0 };
  return null;
}

/** xlsx, ods and every other zip; xls and other OLE files. */
function looksLikeSpreadsheet(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ||
    startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]) ||
    startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  );
}

/** Binaries that may hold no zero byte in a short file: PDF, PNG, JPEG, GIF, gzip. */
function isKnownBinary(bytes: Uint8Array): boolean {
  const marks = [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
    [0x1f, 0x8b],
  ];
  return marks.some((mark) => startsWith(bytes, mark));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const decodeSlice = 1 << 18;

/** What windows-1252 has at 0x80 to 0x9f; five places are empty there and stay as they are. */
const upperControls = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes windows-1252 as ISO-8859-1, which costs the €, the œ and every ’; browsers are right already. */
function mendUpperControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (char) => upperControls.charAt(char.charCodeAt(0) - 0x80));
}

/**
 * The text of a file, slice by slice (256 kB of bytes each), without its byte
 * order mark and with every line break as a line feed: the whole text never
 * stands in memory at once.
 */
export function* decodedSlices(bytes: Uint8Array, finding: EncodingFinding): Generator<DecodedSlice> {
  const decoder = new TextDecoder(finding.encoding, { ignoreBOM: true });
  let heldBack = "";
  for (let at = finding.bom; at < bytes.length; at += decodeSlice) {
    const end = Math.min(at + decodeSlice, bytes.length);
    const decoded = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length });
    const raw = heldBack + (finding.encoding === "windows-1252" ? mendUpperControls(decoded) : decoded);
    // A slice may end between a carriage return and its line feed.
    heldBack = raw.endsWith("\r") && end < bytes.length ? "\r" : "";
    const text = heldBack ? raw.slice(0, -1) : raw;
    yield { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, bytesRead: end };
  }
}

export type DecodedSlice = { readonly text: string; readonly bytesRead: number };
