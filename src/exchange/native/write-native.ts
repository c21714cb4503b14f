import type { Fields } from "@/domain/change";
import type { JournalEvent } from "@/domain/journal";
import { isLongText } from "@/domain/long-text";
import type { Marking } from "@/domain/model/vocabulary";
import { type PortableBatch, withoutCounts } from "@/domain/portable";
import { canonicalJson } from "@/lib/canonical";
import { startSha256 } from "@/lib/hash";
import { blobLine, startAttached } from "./attachment-bytes";
import { type LeftOut, type NativeHeader, nativeFormat, nativeVersion } from "./native-file";
import { startOrder } from "./order";

export type NativeWriter = {
  /** The header line, with its line feed. */
  readonly begin: string;
  /** The lines of a batch. Batches come in the file's order; another order is a mistake and throws. */
  readonly add: (batch: PortableBatch) => string;
  /** Attachments, not removed, whose bytes were not written: of a light file, all of them. */
  readonly leftOut: () => readonly LeftOut[];
  /** The last line; nothing may be added after it. */
  readonly end: () => string;
};

/** The header of a file written by this version. */
export function nativeHeader(from: {
  readonly schema: number;
  readonly marking: Marking;
  readonly exportedAt: number;
  readonly desk: string;
  readonly app: string;
}): NativeHeader {
  return { format: nativeFormat, version: nativeVersion, minReader: 1, ...from };
}

/**
 * Writes a native file piece by piece, without waiting for anything: it can be
 * fed inside a database transaction. The caller keeps the pieces (a Blob's
 * parts, a stream); the whole is never one string here. Only texts that an event
 * still names are written, so that a redacted one does not leave the desk, and
 * only bytes that an attachment's row names. A file that is not whole goes
 * without any bytes, and says what it left out.
 */
export function startNative(header: NativeHeader, { isWhole = true } = {}): NativeWriter {
  const hash = startSha256();
  const order = startOrder();
  const named = new Set<string>();
  const attached = startAttached();
  let rows = 0;
  const inOrder = (kind: PortableBatch["kind"], ...key: readonly string[]) => {
    if (!order(kind, key)) throw new Error(`Invariant broken: ${kind} ${key.join(" ")} out of order`);
  };
  const linesOf = (batch: PortableBatch): readonly string[] => {
    switch (batch.kind) {
      case "rows":
        rows += batch.rows.length;
        attached.rows(batch);
        return batch.rows.map((row) => {
          inOrder("rows", batch.table, row.id);
          return `{"table":${JSON.stringify(batch.table)},"row":${canonicalJson(withoutCounts(batch.table, row))}}\n`;
        });
      case "deeds":
        return batch.deeds.map((deed) => {
          inOrder("deeds", deed.stamp);
          return `{"deed":${canonicalJson(deed)}}\n`;
        });
      case "events":
        return batch.events.map((event) => {
          inOrder("events", event.rowId, event.stamp, event.table);
          nameTexts(event, named);
          return `{"event":${canonicalJson(event)}}\n`;
        });
      case "texts":
        return batch.texts
          .filter((text) => named.has(text.hash))
          .map((text) => {
            inOrder("texts", text.hash);
            return `{"text":${canonicalJson(text)}}\n`;
          });
      case "blobs":
        return batch.blobs
          .filter(({ hash }) => isWhole && attached.isNamed(hash))
          .map((blob) => {
            inOrder("blobs", blob.hash);
            attached.bring(blob);
            return blobLine(blob);
          });
    }
  };
  return {
    begin: `${JSON.stringify(header)}\n`,
    add(batch) {
      const text = linesOf(batch).join("");
      hash.add(text);
      return text;
    },
    leftOut: attached.leftOut,
    end: () => `{"end":true,"rows":${rows},"sha256":"${hash.end()}"}\n`,
  };
}

/** The same as a stream: batches in, pieces of text out, one batch in hand at a time. */
export async function* writeNative(
  header: NativeHeader,
  batches: AsyncIterable<PortableBatch> | Iterable<PortableBatch>,
): AsyncGenerator<string, void, undefined> {
  const writer = startNative(header);
  yield writer.begin;
  for await (const batch of batches) {
    const text = writer.add(batch);
    if (text !== "") yield text;
  }
  yield writer.end();
}

function nameTexts({ before, after }: JournalEvent, named: Set<string>): void {
  const look = (fields: Fields | null) => {
    for (const value of Object.values(fields ?? {})) if (isLongText(value)) named.add(value.longText);
  };
  look(before);
  look(after);
}
