import { type ClassifiedFound, classifiedInNative } from "@/exchange/classified";
import { type NativeRefusal, type NativeSummary, wrappingOf } from "@/exchange/native/native-file";
import { readNative } from "@/exchange/native/read-native";
import { err, ok, type Result } from "@/lib/result";
import type { VigieDatabase } from "@/storage/database";
import { stage } from "@/storage/staged";
import type { Tell } from "./foreign-table";

export type BackupRefusal = NativeRefusal | { readonly kind: "encrypted" } | { readonly kind: "empty" };

export type Staged = { readonly summary: NativeSummary; readonly classified: ClassifiedFound };

/** Reads a native file to its last line and puts it aside; says what it holds and which lines look classified. */
export async function stageFile(
  { db, job }: { readonly db: VigieDatabase; readonly job: string },
  file: Blob,
  tell: Tell,
): Promise<Result<Staged, BackupRefusal>> {
  if (file.size === 0) return err({ kind: "empty" });
  const wrapping = wrappingOf(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  if (wrapping === "age") return err({ kind: "encrypted" });
  const unwrapped =
    wrapping === "gzip"
      ? chunksOf(file.stream().pipeThrough(new DecompressionStream("gzip")))
      : slicesOf(file);
  let read = 0;
  const pieces = (async function* () {
    for await (const piece of unwrapped) {
      read += piece.length;
      // What a compressed file will come to is not known before its end.
      tell({ phase: "read", done: read, total: wrapping === "gzip" ? 0 : file.size });
      yield piece;
    }
  })();
  const marks = classifiedInNative();
  const summary = await readNative(pieces, (batch) => {
    marks.add(batch);
    return stage(db, job, batch);
  });
  return summary.ok ? ok({ summary: summary.value, classified: marks.end() }) : summary;
}

const sliceSize = 1 << 20;

async function* slicesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += sliceSize)
    yield new Uint8Array(await file.slice(at, at + sliceSize).arrayBuffer());
}

/** A stream piece by piece; not every browser of the last years walks a stream by itself. */
async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
