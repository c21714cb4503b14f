import type { Bound, Field, Relation, Value } from "@/domain/query/query";
import type { Translate } from "@/i18n/i18n";
import type { Speech } from "./speech";

type Scaled = Extract<Value, { kind: "at" | "compare" | "range" }>;

/** A value on a scale in words: « plus de 8 », « dans moins de 7 jours », « haute ou plus ». */
export function scaleWords(field: Field, value: Scaled, speech: Speech): string {
  return field === "due" ? dayWords(value, speech) : countWords(value, speech);
}

const comparisons = { "<": "less", "<=": "atMost", ">": "more", ">=": "atLeast" } as const;

function countWords(value: Scaled, { t, format }: Speech): string {
  const say = (bound: Bound): string => {
    if (bound.kind === "priority") return t(`query.priority.${bound.priority}`);
    return bound.kind === "number" ? format.points(bound.number) : "";
  };
  if (value.kind === "at") return say(value.bound);
  if (value.kind === "compare")
    return t(`query.compare.${comparisons[value.relation]}`, { value: say(value.bound) });
  return t("query.compare.range", { from: say(value.from), to: say(value.to) });
}

function dayWords(value: Scaled, speech: Speech): string {
  const { t } = speech;
  if (value.kind === "at") return placeWords(value.bound, speech);
  if (value.kind === "range")
    return t("query.day.between", {
      from: placeWords(value.from, speech),
      to: placeWords(value.to, speech),
    });
  return comparedDay(value.relation, value.bound, speech);
}

function placeWords(bound: Bound, { t, format }: Speech): string {
  if (bound.kind === "day") return t("query.day.on", { day: format.day(bound.on, "short") });
  if (bound.kind !== "offset") return "";
  if (bound.count === 0) return t("query.day.today");
  return t(bound.count > 0 ? "query.day.in" : "query.day.ago", { span: spanWords(bound, t) });
}

const onDay = { "<": "before", "<=": "until", ">": "after", ">=": "from" } as const;
const ahead = { "<": "lessThan", "<=": "within", ">": "moreThan", ">=": "notWithin" } as const;
const behind = { "<": "olderThan", "<=": "atLeastAgo", ">": "youngerThan", ">=": "sinceAgo" } as const;

function comparedDay(relation: Relation, bound: Bound, { t, format }: Speech): string {
  if (bound.kind === "day") return t(`query.day.${onDay[relation]}`, { day: format.day(bound.on, "short") });
  if (bound.kind !== "offset") return "";
  if (bound.count === 0) return t(`query.day.${onDay[relation]}Today`);
  const words = bound.count > 0 ? ahead : behind;
  return t(`query.day.${words[relation]}`, { span: spanWords(bound, t) });
}

function spanWords({ count, unit }: Extract<Bound, { kind: "offset" }>, t: Translate): string {
  return t(`query.day.${unit}s`, { count: Math.abs(count) });
}
