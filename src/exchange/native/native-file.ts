// The native file, version 1 (model.md, 22): NDJSON in UTF-8.
//
//   line 1   the header: {"format":"vigie","version":1,…}
//   then     {"table":"card","row":{…}}  rows by table and id, code units, with their stamps
//            {"deed":{…}}                by stamp
//            {"event":{…}}               by row, stamp and table
//            {"text":{"hash","text"}}    the long texts that those events name, by hash
//            {"blob":{"base64","hash"}}  the bytes of attachments that those rows name, by hash; a light file has none
//   last     {"end":true,"rows":…,"sha256":"…"}  how many rows (journal not counted), and the hash
//            over every line between header and end, each with its line feed
//
// Everything between header and end is canonical JSON, so the same data are the same bytes on every desk.
// What follows from other rows does not travel: column counters, the counts on a card's face, undo history.
// A newer version may add tables and fields and keep `minReader`; a new kind of line, or a new set that is
// merged element by element, raises it.
import type { Marking } from "@/domain/model/vocabulary";

export const nativeFormat = "vigie";
/** The version that is written, and the newest that can be read. */
export const nativeVersion = 1;

export type NativeHeader = {
  readonly format: typeof nativeFormat;
  readonly version: number;
  /** The version of the database that the rows were written by. */
  readonly schema: number;
  /** The oldest version of this format's reader that understands the file. */
  readonly minReader: number;
  readonly marking: Marking;
  readonly exportedAt: number;
  readonly desk: string;
  /** The version of the program, for words like « enregistré par Vigie 0.2 ». */
  readonly app: string;
};

/** What a native file may be at most; a file is read as a stream, so these guard memory and patience. */
export const nativeLimits = {
  /** bytes, after decompression */
  file: 2 * 1024 ** 3,
  /** characters of one line */
  line: 16 * 1024 * 1024,
  nesting: 20,
} as const;

/** Why a native file is not taken. It is refused whole; nothing was written. Lines count from 1, the header's. */
export type NativeRefusal =
  | { readonly kind: "not-vigie" }
  | { readonly kind: "newer"; readonly version: number; readonly minReader: number; readonly app: string }
  | { readonly kind: "cut-short"; readonly line: number }
  | { readonly kind: "hash-mismatch"; readonly line: number }
  | { readonly kind: "bad-line"; readonly line: number; readonly what: string }
  | {
      readonly kind: "too-large";
      readonly of: "file" | "line";
      readonly line: number;
      readonly size: number;
      readonly limit: number;
    };

/** What was read: the figures of a file that was right to its last line. */
export type NativeSummary = {
  readonly header: NativeHeader;
  readonly rowsByTable: Readonly<Record<string, number>>;
  /** Tables of a newer version, which this one does not know: to be kept aside and passed on. */
  readonly unknownTables: readonly string[];
  readonly deeds: number;
  readonly events: number;
  readonly texts: number;
  /** Attachments whose bytes the file holds, each content once. */
  readonly blobs: number;
  /** Attachments, not removed, whose bytes it does not hold: what a light backup left out. */
  readonly leftOut: readonly LeftOut[];
};

/** An attachment that is named without its bytes. */
export type LeftOut = { readonly name: string; readonly bytes: number; readonly hash: string };

/** How the bytes of a file are wrapped. Unwrapping is the edge's (`DecompressionStream`, a passphrase); here is only text. */
export type Wrapping = "plain" | "gzip" | "age";

/** How a file is wrapped, by its first bytes, whatever its name says. */
export function wrappingOf(head: Uint8Array): Wrapping {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  const words = String.fromCharCode(...head.subarray(0, 34));
  return words.startsWith("age-encryption.org/") || words.startsWith("-----BEGIN AGE ENCRYPTED FILE")
    ? "age"
    : "plain";
}
