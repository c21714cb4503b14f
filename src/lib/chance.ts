/** A number in [0, 1) from the browser's own dice; `crypto.randomUUID` is absent on plain http, this is not. */
export function browserDice(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A random text of `length` lower-case letters and digits. */
export function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length * 2));
  let text = "";
  // 252 is the last multiple of 36 in a byte: what is above would favour the first letters.
  for (const byte of bytes) if (byte < 252 && text.length < length) text += letters.charAt(byte % 36);
  return text.length === length ? text : text + randomText(length - text.length);
}
