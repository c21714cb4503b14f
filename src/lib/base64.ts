/** A multiple of three, so that pieces join without padding; small enough for one call's arguments. */
const piece = 3 * 8192;

/** Bytes as base64 (RFC 4648, padded), the same text for the same bytes everywhere. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += piece)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + piece))));
  return parts.join("");
}

/** The bytes that a base64 text writes; null for any text that `toBase64` would not have written. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  // Bits behind the last byte could say anything: two texts of the same bytes would be two files.
  return toBase64(bytes.subarray(bytes.length - (bytes.length % 3 || 3))) === text.slice(-4) ? bytes : null;
}
