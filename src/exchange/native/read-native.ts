import type { Deed, JournalEvent } from "@/domain/journal";
import type { BlobRow, LongTextRow, PortableBatch, PortableRow } from "@/domain/portable";
import { isDocumentTable } from "@/domain/portable";
import { startSha256 } from "@/lib/hash";
import { err, ok, type Result } from "@/lib/result";
import { startAttached } from "./attachment-bytes";
import { type NativeHeader, type NativeRefusal, type NativeSummary, nativeLimits } from "./native-file";
import { startOrder } from "./order";
import { type NativeLine, readHeader, readLine } from "./read-line";
import { startLines } from "./split-lines";

type Reading = { -readonly [K in keyof NativeSummary]: NativeSummary[K] } & {
  readonly rowsByTable: Record<string, number>;
};

/** How many items a batch holds at most: what one bulk put takes well. */
const batchSize = 1000;

/**
 * Reads a native file as a stream, bytes or text cut anywhere, in constant
 * memory. `take` is given checked batches in the file's order and is waited for.
 * What it was given counts only when the answer is ok: a file may turn out to
 * be cut or changed at its last line, so take them aside (staging), never into
 * the document. What the source throws passes through.
 */
export async function readNative(
  pieces: AsyncIterable<string | Uint8Array>,
  take: (batch: PortableBatch) => Promise<void> | void,
): Promise<Result<NativeSummary, NativeRefusal>> {
  const reader = startReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > nativeLimits.file) return err(tooLarge("file", reader.line(), size));
    const text = typeof piece === "string" ? piece : decoded(decoder, piece);
    const refusal = text === null ? reader.unreadable() : reader.feed(text);
    if (refusal !== null) return err(refusal);
    for (const batch of reader.ready()) await take(batch);
  }
  const end = reader.end(decoded(decoder) === null);
  for (const batch of reader.ready()) if (end.ok) await take(batch);
  return end;
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string | null {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    return null;
  }
}

function tooLarge(of: "file" | "line", line: number, size: number): NativeRefusal {
  return { kind: "too-large", of, line, size, limit: nativeLimits[of] };
}

/** The reader without its waiting: pieces in, refusals and batches out. */
function startReader() {
  const lines = startLines(nativeLimits.line);
  const check = startChecking();
  let at = 0;
  let header: NativeHeader | null = null;
  const takeLine = (line: string): NativeRefusal | null => {
    at += 1;
    if (header !== null) return check.line(line, at);
    const read = readHeader(line.replace(/^\uFEFF/, ""));
    if (!read.ok) return read.error;
    header = read.value;
    return null;
  };
  return {
    line: () => at + 1,
    ready: check.ready,
    unreadable: (): NativeRefusal =>
      header === null ? { kind: "not-vigie" } : { kind: "bad-line", line: at + 1, what: "utf-8" },
    feed(text: string): NativeRefusal | null {
      const split = lines.feed(text);
      if (!split.ok) return header === null ? { kind: "not-vigie" } : tooLarge("line", at + 1, split.error);
      for (const line of split.value) {
        const refusal = takeLine(line);
        if (refusal !== null) return refusal;
      }
      return null;
    },
    end(isCut: boolean): Result<NativeSummary, NativeRefusal> {
      const rest = lines.rest();
      const wasOver = check.isOver();
      const whole = at;
      const isLast = rest !== "" && (header === null || wasOver || rest.startsWith('{"end"'));
      // A last line without its line feed is whole when it is the end; anything else was cut in the middle.
      if (!isCut && isLast) {
        const refusal = takeLine(rest);
        if (refusal !== null && (wasOver || refusal.kind !== "bad-line")) return err(refusal);
      }
      if (header === null) return err({ kind: "not-vigie" });
      return check.end(header) ?? err({ kind: "cut-short", line: whole });
    },
  };
}

function startChecking() {
  const hash = startSha256();
  const order = startOrder();
  const batches = startBatches();
  const found: Omit<Reading, "header"> = {
    rowsByTable: {},
    unknownTables: [],
    deeds: 0,
    events: 0,
    texts: 0,
    blobs: 0,
    leftOut: [],
  };
  const attached = startAttached();
  let rows = 0;
  let isOver = false;
  const count = (read: Exclude<NativeLine, { kind: "end" }>) => {
    if (read.kind !== "rows") found[read.kind] += 1;
    else {
      rows += 1;
      const { table } = read;
      attached.rows({ kind: "rows", table, rows: [read.item] });
      if (!Object.hasOwn(found.rowsByTable, table)) {
        found.rowsByTable[table] = 0;
        if (!isDocumentTable(table)) found.unknownTables = [...found.unknownTables, table];
      }
      found.rowsByTable[table] = (found.rowsByTable[table] ?? 0) + 1;
    }
  };
  return {
    ready: batches.ready,
    isOver: () => isOver,
    line(line: string, at: number): NativeRefusal | null {
      const bad = (what: string): NativeRefusal => ({ kind: "bad-line", line: at, what });
      if (isOver) return line === "" ? null : bad("after-end");
      const read = readLine(line);
      if (!read.ok) return bad(read.error);
      if (read.value.kind === "end") {
        isOver = true;
        if (read.value.sha256 !== hash.end()) return { kind: "hash-mismatch", line: at };
        batches.close();
        return read.value.rows === rows ? null : bad("end.rows");
      }
      if (!order(read.value.kind, keyOf(read.value))) return bad("order");
      const stray = read.value.kind === "blobs" ? attached.bring(read.value.item) : null;
      if (stray !== null) return bad(stray);
      hash.add(`${line}\n`);
      count(read.value);
      batches.add(read.value);
      return null;
    },
    end: (header: NativeHeader): Result<NativeSummary, NativeRefusal> | null =>
      isOver ? ok({ header, ...found, leftOut: attached.leftOut() }) : null,
  };
}

function keyOf(line: Exclude<NativeLine, { kind: "end" }>): readonly string[] {
  switch (line.kind) {
    case "rows":
      return [line.table, line.item.id];
    case "deeds":
      return [line.item.stamp];
    case "events":
      return [line.item.rowId, line.item.stamp, line.item.table];
    case "texts":
    case "blobs":
      return [line.item.hash];
  }
}

/** Bytes of attachments are large: one of them is a batch. */
function sizeOf({ kind }: NativeLine): number {
  return kind === "blobs" ? 1 : batchSize;
}

/** Lines of one kind (and table) together, until there are enough of them. */
function startBatches() {
  let open: { name: string; line: Exclude<NativeLine, { kind: "end" }>; items: unknown[] } | null = null;
  let whole: PortableBatch[] = [];
  const close = () => {
    if (open !== null) whole.push(batchOf(open.line, open.items));
    open = null;
  };
  return {
    close,
    add(line: Exclude<NativeLine, { kind: "end" }>) {
      const name = line.kind === "rows" ? `rows/${line.table}` : line.kind;
      if (open !== null && (open.name !== name || open.items.length >= sizeOf(line))) close();
      open ??= { name, line, items: [] };
      open.items.push(line.item);
    },
    ready(): readonly PortableBatch[] {
      const ready = whole;
      whole = [];
      return ready;
    },
  };
}

function batchOf(line: Exclude<NativeLine, { kind: "end" }>, items: readonly unknown[]): PortableBatch {
  switch (line.kind) {
    case "rows":
      return { kind: "rows", table: line.table, rows: items as readonly PortableRow[] };
    case "deeds":
      return { kind: "deeds", deeds: items as readonly Deed[] };
    case "events":
      return { kind: "events", events: items as readonly JournalEvent[] };
    case "texts":
      return { kind: "texts", texts: items as readonly LongTextRow[] };
    case "blobs":
      return { kind: "blobs", blobs: items as readonly BlobRow[] };
  }
}
