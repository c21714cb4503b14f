import fc from "fast-check";
import { expect, test } from "vitest";
import type { Card } from "@/domain/model/entities";
import { rememberGone, withIds, withNames } from "@/domain/query/address";
import { compileQuery } from "@/domain/query/compile";
import { withoutGone } from "@/domain/query/edit";
import { parseQuery } from "@/domain/query/parse";
import { printQuery } from "@/domain/query/print";
import type { Bound, Clause, Field, Query, Value } from "@/domain/query/query";
import { textOfCard } from "@/domain/query/resolve";
import { priorityScale, type QueryLanguage, wordsFor } from "@/domain/query/words";
import { searchText } from "@/lib/search-text";
import { aCard, aWorld, labelNames, peopleNames } from "../support/query-world";

const span = { at: 0, end: 0 };
const language = fc.constantFrom<QueryLanguage>("fr", "en");
const anyText = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== "");

const dayText = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dayBound: fc.Arbitrary<Bound> = fc.oneof(
  dayText.map((on): Bound => ({ kind: "day", on })),
  fc
    .record({ count: fc.integer({ min: -99, max: 99 }), unit: fc.constantFrom("day", "week", "month") })
    .map(({ count, unit }): Bound => ({ kind: "offset", count, unit: count === 0 ? "day" : unit })),
);
const numberBound = fc.integer({ min: 0, max: 9999 }).map((n): Bound => ({ kind: "number", number: n / 4 }));
const priorityBound = fc
  .constantFrom(...priorityScale)
  .map((priority): Bound => ({ kind: "priority", priority }));

function scaled(bound: fc.Arbitrary<Bound>): fc.Arbitrary<Value> {
  return fc.oneof(
    bound.map((one): Value => ({ kind: "at", bound: one })),
    fc
      .record({ relation: fc.constantFrom("<", "<=", ">", ">="), bound })
      .map((each): Value => ({ kind: "compare", ...each })),
    bound.map((one): Value => ({ kind: "range", from: one, to: one })),
  );
}

const none = fc.constant<Value>({ kind: "none" });
const named = anyText.map((text): Value => ({ kind: "name", text }));
const gone = fc.integer({ min: 1, max: 99 }).map((number): Value => ({ kind: "gone", number }));
const wordOf = (field: Field) =>
  fc.constantFrom(...wordsFor(field)).map((word): Value => ({ kind: "word", word }));
const key = fc.integer({ min: 1, max: 999 }).map((n): Value => ({ kind: "name", text: `INT-${n}` }));

const valuesOf: Readonly<Record<Field, fc.Arbitrary<Value>>> = {
  assignee: fc.oneof(none, named, wordOf("assignee")),
  label: fc.oneof(none, named, fc.constant<Value>({ kind: "id", id: "label_1" }), gone),
  epic: fc.oneof(none, named),
  kind: wordOf("kind"),
  status: fc.oneof(named, wordOf("status")),
  sprint: fc.oneof(none, named, gone, wordOf("sprint")),
  priority: fc.oneof(none, scaled(priorityBound)),
  due: fc.oneof(none, wordOf("due"), scaled(dayBound)),
  points: fc.oneof(none, scaled(numberBound)),
  blocked: wordOf("blocked"),
  parent: fc.oneof(none, key),
  key,
  title: named,
  comments: fc.oneof(none, scaled(numberBound)),
  checks: fc.oneof(none, scaled(numberBound)),
};

const fieldClause = fc.constantFrom(...(Object.keys(valuesOf) as Field[])).chain((field) =>
  fc.record({ isNot: fc.boolean(), values: fc.array(valuesOf[field], { minLength: 1, maxLength: 3 }) }).map(
    ({ isNot, values }): Clause => ({
      kind: "field",
      field,
      isNot,
      values: values.map((value) => ({ ...value, span })),
      span,
    }),
  ),
);
const textClause = fc
  .record({ isNot: fc.boolean(), text: anyText })
  .map(({ isNot, text }): Clause => ({ kind: "text", isNot, text, span }));
const query: fc.Arbitrary<Query> = fc.array(fc.oneof(fieldClause, textClause), { maxLength: 6 });

const manner = { gone: rememberGone(), language: "fr" } as const;

/** The query without where its parts stood. */
const bare = (read: Query): unknown =>
  JSON.parse(JSON.stringify(read, (name, value) => (name === "span" ? undefined : value)));

/** Once read as one more value of the field: a text that begins with a comma behind one. */
const commaFirst: Query = [
  {
    kind: "field",
    field: "assignee",
    isNot: false,
    values: [{ kind: "none", span }],
    span,
  },
  { kind: "text", isNot: false, text: ",ᚁ", span },
];

// Verifies: 3m.7, 3c.1
test("a query that is written is read as the same query, in both languages", () => {
  fc.assert(
    fc.property(query, language, (asked, spoken) => {
      const read = parseQuery(printQuery(asked, spoken));
      expect(read.ok && bare(read.value)).toEqual(bare(asked));
    }),
    { numRuns: 500, examples: [[commaFirst, "fr"]] },
  );
});

const typed = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        "étiquette:",
        "due:",
        '"',
        "«",
        "»",
        ":",
        ",",
        "-",
        "non ",
        "..",
        "<",
        ">=",
        "moi",
        "\\",
        " ",
        "points:",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

// Verifies: 3x.6
test("whatever is typed is a query or a place in the text, never an exception", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const read = parseQuery(text);
      const spans = read.ok ? read.value.map((clause) => clause.span) : [read.error];
      for (const { at, end } of spans) {
        expect(at).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(at);
        expect(end).toBeLessThanOrEqual(text.length);
      }
      if (read.ok) compileQuery(read.value, aWorld());
    }),
    { numRuns: 1000 },
  );
});

/** The same question asked the slow way: everything looked up anew for every card. */
function naive(asked: Query, card: Card): boolean {
  const world = aWorld();
  const holds = (clause: Clause): boolean => {
    if (clause.kind === "text") return textOfCard(card, world).includes(searchText(clause.text));
    return clause.values.some((value) => {
      const names =
        clause.field === "label"
          ? card.labels.map((id) => world.labelsById.get(id)?.name ?? "")
          : card.assignees.map((id) => world.peopleById.get(id)?.name ?? "");
      if (value.kind === "none") return names.length === 0;
      if (value.kind === "name") return names.some((name) => searchText(name) === searchText(value.text));
      if (value.kind === "compare" && value.bound.kind === "number" && card.points !== null) {
        const { relation, bound } = value;
        if (relation === "<") return card.points < bound.number;
        if (relation === "<=") return card.points <= bound.number;
        if (relation === ">") return card.points > bound.number;
        return card.points >= bound.number;
      }
      return value.kind === "word" && card.kind === value.word;
    });
  };
  const positive = asked.filter(({ isNot }) => !isNot);
  const byField = (clause: Clause) => (clause.kind === "text" ? clause : clause.field);
  return (
    asked.every((clause) => !clause.isNot || !holds(clause)) &&
    positive.every((clause) => positive.some((other) => byField(other) === byField(clause) && holds(other)))
  );
}

const askable = fc.array(
  fc.oneof(
    fc
      .record({ isNot: fc.boolean(), text: fc.constantFrom("reseau", "RÉSEAU", "int-1", "nuit", "cœur") })
      .map(({ isNot, text }): Clause => ({ kind: "text", isNot, text, span })),
    fc
      .record({
        isNot: fc.boolean(),
        field: fc.constantFrom<Field>("label", "assignee", "points", "kind"),
        picks: fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 }),
      })
      .map(({ isNot, field, picks }): Clause => {
        const values = picks.map((pick): Value & { span: typeof span } => {
          if (field === "points")
            return {
              kind: "compare",
              relation: pick % 2 ? "<" : ">=",
              bound: { kind: "number", number: pick },
              span,
            };
          if (field === "kind") return { kind: "word", word: pick % 2 ? "bug" : "task", span };
          if (pick > 7) return { kind: "none", span };
          const names = field === "label" ? labelNames : peopleNames;
          return { kind: "name", text: names[pick % names.length] ?? "", span };
        });
        return { kind: "field", field, isNot, values, span };
      }),
  ),
  { maxLength: 5 },
);

// Verifies: B78, 3c.1
test("the prepared question lets through what the slow one does: fields all hold, values of one are alternatives", () => {
  fc.assert(
    fc.property(askable, fc.array(aCard, { maxLength: 8 }), (asked, cards) => {
      const { test: lets } = compileQuery(asked, aWorld());
      for (const card of cards) expect(lets(card, textOfCard(card, aWorld()))).toBe(naive(asked, card));
    }),
    { numRuns: 300 },
  );
});

// Verifies: 3x.5
test("names turned into ids and back are the same question, whatever the rows are called by then", () => {
  fc.assert(
    fc.property(fc.constantFrom(...labelNames), anyText, (name, next) => {
      const text = `réseau -étiquette:"${name}" assigné:moi`;
      const read = parseQuery(text);
      const kept = read.ok ? withIds(text, read.value, aWorld()) : "";
      expect(kept).not.toContain(name);
      const later = aWorld({ rename: [name, next] });
      const again = parseQuery(kept);
      const shown = again.ok ? withNames(kept, again.value, later, manner) : "";
      const final = parseQuery(shown);
      const ids = (read: typeof again, world: typeof later) =>
        read.ok ? compileQuery(read.value, world).strangers : null;
      expect(ids(final, later)).toEqual(ids(again, later));
      expect(shown.startsWith("réseau -étiquette:")).toBe(true);
    }),
  );
});

/** Rows of which some were deleted since: their ids, as an address carries them. */
const carried = fc.array(fc.constantFrom("label_0", "label_1", "label_x1", "label_x2", "label_x3"), {
  minLength: 1,
  maxLength: 4,
});

// Verifies: 3y.1
test("an address with deleted rows is shown without an id, found again whole, and freed of them in one step", () => {
  fc.assert(
    fc.property(carried, language, (ids, spoken) => {
      const gone = rememberGone();
      const address = `nuit étiquette:${ids.join(",")} -type:bug`;
      const read = parseQuery(address);
      const shown = read.ok ? withNames(address, read.value, aWorld(), { gone, language: spoken }) : "";
      expect(shown).not.toContain("label_");
      const again = parseQuery(shown);
      expect(again.ok && withIds(shown, again.value, aWorld(), gone)).toBe(address);
      const rest = again.ok ? withoutGone(shown, again.value) : "";
      const left = parseQuery(rest);
      expect(left.ok && compileQuery(left.value, aWorld()).strangers).toEqual([]);
      const here = ids.filter((id) => !id.startsWith("label_x"));
      const names = here.map((id) => (id === "label_0" ? "Réseau" : "Sécurité"));
      expect(rest).toBe(here.length === 0 ? "nuit -type:bug" : `nuit étiquette:${names.join(",")} -type:bug`);
    }),
  );
});
