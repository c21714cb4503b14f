import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "@/lib/base64";

test("bytes come back from base64 as they were, over the length of a piece as well", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
  );
  const long = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);
  expect(toBase64(long)).toBe(Buffer.from(long).toString("base64"));
  expect(fromBase64(toBase64(long))).toEqual(long);
});

test("a text that we would not have written is no base64: blanks, other letters, a wrong length, stray bits", () => {
  for (const text of ["a", "abc", "YQ=\n", "YQ= =", "Y-Q=", "YR==", "YWJ=", "é===", "=AAA"])
    expect(fromBase64(text), text).toBeNull();
  expect(fromBase64("")).toEqual(new Uint8Array());
});
