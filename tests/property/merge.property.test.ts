// The laws of merging two states of one row:
// - the order of two does not matter (commutative), nor how three are paired (associative), byte for byte;
// - hearing again what one knows changes nothing (idempotent), and answers the very same object;
// - each field is as it was said last; a field of a newer version is never lost;
// - a deletion does not undo a later edit, nor the edit the deletion: both are kept;
// - any number of states, in any order, end in the same row.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readField, stampOf } from "@/domain/change";
import type { Stamp } from "@/domain/model/stamp";
import type { PortableRow } from "@/domain/portable";
import { fieldsSaid, mergeRow } from "@/domain/rules/merge";
import { canonicalJson } from "@/lib/canonical";

const stamp = fc
  .tuple(fc.nat(6), fc.constantFrom("a", "b"))
  .map(([tick, actor]) => `${String(tick).padStart(12, "0")}-${actor}` as Stamp);
const people = ["person_a", "person_b", "person_c"] as const;
const fields = [
  "title",
  "points",
  "epicId",
  "deleted",
  "newer",
  ...people.map((id) => `assignees/${id}` as const),
];

const row: fc.Arbitrary<PortableRow> = fc.record(
  {
    id: fc.constant("card_1"),
    stamp,
    title: fc.constantFrom("Un", "Deux", "Trois"),
    points: fc.constantFrom(null, 1, 2.5),
    epicId: fc.constantFrom(null, "epic_1"),
    newer: fc.constantFrom({ x: 1 }, [2]),
    deleted: fc.constant(true),
    assignees: fc.subarray([...people]),
    labels: fc.constant([]),
    stamps: fc.dictionary(fc.constantFrom(...fields), stamp),
  },
  { requiredKeys: ["id", "stamp", "title", "points"], noNullPrototype: true },
) as never;

const text = (one: PortableRow) => canonicalJson(one);

test("merging is commutative: who hears whom first does not matter", () => {
  fc.assert(
    fc.property(row, row, (a, b) => {
      expect(text(mergeRow(a, b))).toBe(text(mergeRow(b, a)));
    }),
    { numRuns: 2000 },
  );
});

test("merging is associative: along which way a state arrives does not matter", () => {
  fc.assert(
    fc.property(row, row, row, (a, b, c) => {
      expect(text(mergeRow(mergeRow(a, b), c))).toBe(text(mergeRow(a, mergeRow(b, c))));
    }),
    { numRuns: 2000 },
  );
});

// Verifies: B108
test("merging is idempotent, and answers the same object when it learns nothing", () => {
  fc.assert(
    fc.property(row, row, (a, b) => {
      const merged = mergeRow(a, b);
      expect(mergeRow(merged, b)).toBe(merged);
      expect(mergeRow(merged, a)).toBe(merged);
      expect(mergeRow(a, a)).toBe(a);
    }),
    { numRuns: 2000 },
  );
});

test("any number of states in any order end in the same row", () => {
  fc.assert(
    fc.property(
      fc
        .array(row, { minLength: 2, maxLength: 6 })
        .chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 }),
          ),
        ),
      ([rows, shuffled]) => {
        const join = (all: readonly PortableRow[]) => all.reduce((one, other) => mergeRow(one, other));
        expect(text(join(shuffled))).toBe(text(join(rows)));
      },
    ),
    { numRuns: 500 },
  );
});

// Verifies: B102, B103
test("each field is as it was said last, and nothing that only one side mentions is lost", () => {
  fc.assert(
    fc.property(row, row, (a, b) => {
      const merged = mergeRow(a, b);
      for (const field of new Set([...fieldsSaid(a), ...fieldsSaid(b)])) {
        const sayings = [a, b].filter((one) => fieldsSaid(one).includes(field));
        const last = sayings
          .map((one) => stampOf(one, field))
          .sort()
          .at(-1);
        expect(stampOf(merged, field)).toBe(last);
        const values = sayings
          .filter((one) => stampOf(one, field) === last)
          .map((one) => readField(one, field));
        expect(values.map((value) => text(value as never))).toContain(
          text(readField(merged, field) as never),
        );
      }
    }),
    { numRuns: 1000 },
  );
});

// Verifies: B106
test("an edit survives a deletion made elsewhere, and the deletion survives the edit", () => {
  const born = { id: "card_1", stamp: "000000000001-a" as Stamp, title: "Un", assignees: [] };
  const edited = { ...born, title: "Deux", stamps: { title: "000000000003-a" as Stamp } };
  const deleted = { ...born, deleted: true, stamps: { deleted: "000000000002-b" as Stamp } };
  expect(mergeRow<PortableRow>(edited, deleted)).toEqual({
    ...edited,
    deleted: true,
    stamps: { title: "000000000003-a", deleted: "000000000002-b" },
  });
});

test("two people who assign different colleagues both see both", () => {
  const born = { id: "card_1", stamp: "000000000001-a" as Stamp, assignees: ["person_a"] };
  const one = {
    ...born,
    assignees: ["person_a", "person_b"],
    stamps: { "assignees/person_b": "000000000002-a" },
  };
  const other = {
    ...born,
    assignees: ["person_c"],
    stamps: { "assignees/person_a": "000000000002-b", "assignees/person_c": "000000000002-b" },
  };
  expect(mergeRow(one as never as PortableRow, other as never)["assignees"]).toEqual([
    "person_b",
    "person_c",
  ]);
});

test("counts on a card's face are counted, not merged", () => {
  const card = (checksTotal: number, stamp: string) => ({
    id: "card_1",
    stamp: stamp as Stamp,
    checksTotal,
    title: stamp,
  });
  expect(mergeRow<PortableRow>(card(2, "000000000001-a"), card(9, "000000000002-a"))).toMatchObject({
    checksTotal: 2,
    title: "000000000002-a",
  });
});
