import type { Field, Value } from "@/domain/query/query";
import type { QueryWorld } from "@/domain/query/resolve";
import { priorityScale, wordsFor } from "@/domain/query/words";
import type { Translate } from "@/i18n/i18n";
import { inNameOrder } from "@/lib/name-order";

export type FacetValue = { readonly name: string; readonly value: Value };
export type Facet = { readonly field: Field; readonly values: readonly FacetValue[] };

const named = ({ name }: { readonly name: string }): FacetValue => ({
  name,
  value: { kind: "name", text: name },
});
const word = (text: Extract<Value, { kind: "word" }>["word"]): Value => ({ kind: "word", word: text });
const none: Value = { kind: "none" };
const number = (value: number) => ({ kind: "number", number: value }) as const;
const within = (count: number, unit: "day" | "month"): Value => ({
  kind: "compare",
  relation: "<",
  bound: { kind: "offset", count, unit },
});

/** All that can be ticked, field by field, in the project's own names. */
export function facetsOf(world: QueryWorld, t: Translate): readonly Facet[] {
  const empty = (key: "query.quick.nobody" | "query.quick.nothing"): FacetValue => ({
    name: t(key),
    value: none,
  });
  const byName = (rows: Iterable<{ readonly name: string }>): readonly FacetValue[] =>
    inNameOrder(rows).map(named);
  return [
    {
      field: "assignee",
      values: [
        { name: t("query.quick.me"), value: word("me") },
        ...byName(world.peopleById.values()),
        empty("query.quick.nobody"),
      ],
    },
    { field: "label", values: [...byName(world.labelsById.values()), empty("query.quick.nothing")] },
    { field: "epic", values: [...[...world.epicsById.values()].map(named), empty("query.quick.nothing")] },
    {
      field: "kind",
      values: wordsFor("kind").map((kind) => ({
        name: t(`board.kind.${kind}` as "board.kind.bug"),
        value: word(kind),
      })),
    },
    { field: "status", values: world.columns.map(named) },
    {
      field: "priority",
      values: [
        ...priorityScale.toReversed().map((priority) => ({
          name: capital(t(`query.priority.${priority}`)),
          value: { kind: "at", bound: { kind: "priority", priority } } as const,
        })),
        empty("query.quick.nothing"),
      ],
    },
    ...fixedFacets(t),
  ];
}

function fixedFacets(t: Translate): readonly Facet[] {
  return [
    {
      field: "due",
      values: [
        { name: t("query.quick.overdue"), value: word("overdue") },
        { name: t("query.quick.week"), value: within(7, "day") },
        { name: t("query.quick.month"), value: within(1, "month") },
        { name: t("query.quick.none"), value: none },
      ],
    },
    {
      field: "points",
      values: [
        { name: t("query.quick.small"), value: { kind: "compare", relation: "<", bound: number(5) } },
        { name: t("query.quick.medium"), value: { kind: "range", from: number(5), to: number(8) } },
        { name: t("query.quick.large"), value: { kind: "compare", relation: ">", bound: number(8) } },
        { name: t("query.quick.unestimated"), value: none },
      ],
    },
    {
      field: "blocked",
      values: [
        { name: t("query.quick.blocked"), value: word("yes") },
        { name: t("query.quick.notBlocked"), value: word("no") },
      ],
    },
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
