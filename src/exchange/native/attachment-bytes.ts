import type { BlobRow, PortableBatch } from "@/domain/portable";
import { fromBase64, toBase64 } from "@/lib/base64";
import { canonicalJson } from "@/lib/canonical";
import { sha256Bytes } from "@/lib/hash";
import { err, ok, type Result } from "@/lib/result";
import type { LeftOut } from "./native-file";

/** The line of one attachment's bytes, with its line feed. */
export function blobLine({ hash, bytes }: BlobRow): string {
  return `{"blob":${canonicalJson({ hash, base64: toBase64(bytes) })}}\n`;
}

/** The bytes of a line, if they are base64 as we write it and their hash is their own; otherwise what is wrong. */
export function readBlob(blob: unknown): Result<BlobRow, string> {
  const { hash, base64 } = (blob ?? {}) as { readonly hash?: unknown; readonly base64?: unknown };
  if (typeof hash !== "string" || typeof base64 !== "string") return err("blob");
  const bytes = fromBase64(base64);
  if (bytes === null) return err("blob.base64");
  return sha256Bytes(bytes) === hash ? ok({ hash, bytes }) : err("blob.hash");
}

/**
 * Follows which bytes the rows of a file name, and which of them it brings.
 * Bytes come after all rows, so at a blob everything that could name it is known.
 */
export function startAttached() {
  const named = new Map<string, LeftOut & { readonly isLiving: boolean }>();
  return {
    rows(batch: Extract<PortableBatch, { kind: "rows" }>): void {
      if (batch.table !== "attachment") return;
      for (const { name, bytes, hash, deleted } of batch.rows) {
        const known = named.get(String(hash));
        if (known?.isLiving) continue;
        named.set(String(hash), {
          name: String(name),
          bytes: Number(bytes),
          hash: String(hash),
          isLiving: deleted !== true,
        });
      }
    },
    isNamed: (hash: string): boolean => named.has(hash),
    /** What is wrong with these bytes beside these rows; null when they are what a row says. Counts them as brought. */
    bring({ hash, bytes }: BlobRow): string | null {
      const row = named.get(hash);
      if (!row) return "blob.stray";
      if (row.bytes !== bytes.length) return "attachment.bytes";
      named.delete(hash);
      return null;
    },
    /** Living attachments whose bytes were not brought, in order of name. */
    leftOut: (): readonly LeftOut[] =>
      [...named.values()]
        .filter(({ isLiving }) => isLiving)
        .map(({ isLiving: _, ...rest }) => rest)
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  };
}
