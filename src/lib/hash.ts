import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** SHA-256 of a text's UTF-8 bytes, in hex. Ours, because `crypto.subtle` is absent on plain http. */
export function sha256Text(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of bytes, in hex. */
export function sha256Bytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** The bytes of a file and their SHA-256, read in slices: the page stays alive however large it is. */
export async function hashedFile(
  file: Blob,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly hash: string }> {
  const hash = sha256.create();
  const bytes = new Uint8Array(file.size);
  for (let from = 0; from < file.size; from += 1 << 20) {
    const slice = new Uint8Array(await file.slice(from, from + (1 << 20)).arrayBuffer());
    bytes.set(slice, from);
    hash.update(slice);
  }
  return { bytes, hash: bytesToHex(hash.digest()) };
}

/** A hash that is fed piece by piece; for files and payloads that should never be one string. */
export function startSha256(): { readonly add: (text: string) => void; readonly end: () => string } {
  const hash = sha256.create();
  return {
    add: (text) => {
      hash.update(utf8ToBytes(text));
    },
    end: () => bytesToHex(hash.digest()),
  };
}
