import type { PortableBatch } from "@/domain/portable";
import type { NativeRefusal, NativeSummary } from "@/exchange/native/native-file";
import { readNative } from "@/exchange/native/read-native";
import { nativeHeader, writeNative } from "@/exchange/native/write-native";
import { startSha256 } from "@/lib/hash";
import type { Result } from "@/lib/result";
import { dumpContents } from "@/storage/memory-dump";
import type { MemoryStore } from "@/storage/memory-store";

export const aHeader = nativeHeader({
  schema: 1,
  marking: { level: "NP", label: "NON PROTÉGÉ" },
  exportedAt: Date.UTC(2026, 10, 23, 9),
  desk: "desk_a",
  app: "0.1.0",
});

/** A whole file as one text: tests are small. */
async function fileOf(batches: Iterable<PortableBatch>, header = aHeader): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writeNative(header, batches)) pieces.push(piece);
  return pieces.join("");
}

export function fileOfStore(store: MemoryStore): Promise<string> {
  return fileOf(dumpContents(store.contents()));
}

/** What the file promises to be the same for the same data: everything after the header. */
export function afterHeader(file: string): string {
  return file.slice(file.indexOf("\n") + 1);
}

/** The text in pieces of `length` bytes, cut anywhere, even inside a letter. */
export async function* inBytes(text: string, length = 1000): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let from = 0; from < bytes.length; from += length) yield bytes.slice(from, from + length);
}

export type Read = {
  readonly outcome: Result<NativeSummary, NativeRefusal>;
  readonly batches: readonly PortableBatch[];
};

export async function readFile(file: string, length = 1000): Promise<Read> {
  const batches: PortableBatch[] = [];
  const outcome = await readNative(inBytes(file, length), (batch) => {
    batches.push(batch);
  });
  return { outcome, batches };
}

/** The text of a file whose lines between header and end are these, with a right last line. */
export function withLines(file: string, edit: (lines: string[]) => string[]): string {
  const lines = file.trimEnd().split("\n");
  const between = edit(lines.slice(1, -1));
  const hash = startSha256();
  for (const line of between) hash.add(`${line}\n`);
  const rows = between.filter((line) => line.startsWith('{"table"')).length;
  const end = `{"end":true,"rows":${rows},"sha256":"${hash.end()}"}`;
  return `${[lines[0], ...between, end].join("\n")}\n`;
}
