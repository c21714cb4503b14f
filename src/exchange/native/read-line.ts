import * as v from "valibot";
import type { Deed, JournalEvent } from "@/domain/journal";
import type { BlobRow, LongTextRow, PortableRow } from "@/domain/portable";
import { err, ok, type Result } from "@/lib/result";
import { readBlob } from "./attachment-bytes";
import { flawOfDeed, flawOfEvent, flawOfText } from "./journal-shapes";
import { type NativeHeader, type NativeRefusal, nativeFormat, nativeVersion } from "./native-file";
import { flawOfRow } from "./row-shapes";
import { safeJson } from "./safe-json";

export type NativeLine =
  | { readonly kind: "rows"; readonly table: string; readonly item: PortableRow }
  | { readonly kind: "deeds"; readonly item: Deed }
  | { readonly kind: "events"; readonly item: JournalEvent }
  | { readonly kind: "texts"; readonly item: LongTextRow }
  | { readonly kind: "blobs"; readonly item: BlobRow }
  | { readonly kind: "end"; readonly rows: number; readonly sha256: string };

const headerShape = v.looseObject({
  format: v.literal(nativeFormat),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  minReader: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

const fullHeaderShape = v.looseObject({
  schema: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  marking: v.looseObject({ level: v.picklist(["NP", "DR", "custom"]), label: v.string() }),
  exportedAt: v.number(),
  desk: v.string(),
  app: v.string(),
});

/** The first line. A newer file is told by its version before anything else of it is asked. */
export function readHeader(line: string): Result<NativeHeader, NativeRefusal> {
  const parsed = safeJson(line);
  if (!parsed.ok || !v.is(headerShape, parsed.value)) return err({ kind: "not-vigie" });
  const { version, minReader } = parsed.value;
  if (minReader > nativeVersion) {
    const { app } = parsed.value as { app?: unknown };
    return err({ kind: "newer", version, minReader, app: typeof app === "string" ? app : "" });
  }
  if (!v.is(fullHeaderShape, parsed.value)) return err({ kind: "bad-line", line: 1, what: "header" });
  return ok(parsed.value as unknown as NativeHeader);
}

/** Any later line, checked to its fields; an error names what is wrong: `json`, `kind`, `card.points`. */
export function readLine(line: string): Result<NativeLine, string> {
  const parsed = safeJson(line);
  if (!parsed.ok) return parsed;
  const { table, row, deed, event, text, blob, end, rows, sha256 } = parsed.value;
  if (typeof table === "string" && row !== undefined)
    return checked(flawOfRow(table, row), { kind: "rows", table, item: row as PortableRow });
  if (event !== undefined)
    return checked(flawOfEvent(event), { kind: "events", item: event as JournalEvent });
  if (deed !== undefined) return checked(flawOfDeed(deed), { kind: "deeds", item: deed as Deed });
  if (text !== undefined) return checked(flawOfText(text), { kind: "texts", item: text as LongTextRow });
  if (blob !== undefined) {
    const read = readBlob(blob);
    return read.ok ? ok({ kind: "blobs", item: read.value }) : read;
  }
  if (end !== true) return err("kind");
  const isEnd = Number.isSafeInteger(rows) && typeof sha256 === "string";
  return checked(isEnd ? null : "end", { kind: "end", rows: rows as number, sha256: sha256 as string });
}

function checked(flaw: string | null, line: NativeLine): Result<NativeLine, string> {
  return flaw === null ? ok(line) : err(flaw);
}
