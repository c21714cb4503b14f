import fc from "fast-check";
import { expect, test } from "vitest";
import { inNameOrder } from "@/lib/name-order";

const letters = [..."abcdefghijklmnopqrstuvwxyzéèêëàâäîïôöùûüçœABCDEÉÈÀÇ"];
const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 5 });
const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 1, arbitrary: fc.nat({ max: 30 }).map(String) },
);
/** Names as people give them: words, figures, a space or a sign between them. */
const name = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", "-", ".", "/", "")), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map(([one, sign]) => one + sign).join(""))
  .map((text) => text.replace(/[-./ ]+$/, ""));
const collators = [new Intl.Collator("fr", { numeric: true }), new Intl.Collator("en-GB", { numeric: true })];
const base = [
  new Intl.Collator("fr", { numeric: true, sensitivity: "base" }),
  new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" }),
];

// Verifies: 3y.5
test("names stand as a French and an English dictionary have them, figures by what they count", () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 6 }), (names) => {
      const ordered = inNameOrder(names.map((each) => ({ name: each }))).map((row) => row.name);
      for (const { compare } of base)
        for (const [at, each] of ordered.entries())
          if (at > 0) expect(compare(ordered[at - 1]!, each), ordered.join(" | ")).toBeLessThanOrEqual(0);
    }),
    { numRuns: 1000 },
  );
});

test("« Étude » stands between « ecran » and « Forge », « v2 » before « v10 », a small letter before its capital", () => {
  const names = [
    "Forge",
    "v10",
    "réseau",
    "Étude",
    "v2",
    "ecran",
    "Réseau",
    "École",
    "cœur",
    "Côte",
    "cote",
    "coeur",
  ];
  const expected = [
    "coeur",
    "cœur",
    "cote",
    "Côte",
    "École",
    "ecran",
    "Étude",
    "Forge",
    "réseau",
    "Réseau",
    "v2",
    "v10",
  ];
  expect(inNameOrder(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual(expected);
  for (const { compare } of collators) expect(names.toSorted(compare)).toEqual(expected);
});
