import type { CardKind, Priority } from "@/domain/model/vocabulary";
import type { LaneField } from "@/domain/rules/lane-values";
import type { Refusal } from "@/domain/rules/refusal";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { knownDateWords } from "@/i18n/known-date-words";
import { actorName } from "./history/actor-name";

/** A refusal becomes words here and nowhere else; a new refusal without words does not compile. */
export function refusalText(t: Translate, format: Format, refusal: Refusal): string {
  switch (refusal.kind) {
    case "sprint-closed":
    case "sprint-active":
    case "sprint-not-active":
    case "sprint-not-closed":
    case "sprint-not-empty":
    case "put-back-open":
      return t(`refusal.${refusal.kind}`, { sprint: refusal.sprint });
    case "text-too-long":
    case "too-many":
    case "limit-exceeded":
    case "lane-limit-exceeded":
    case "file-classified":
      return figuresText(t, format, refusal);
    case "points-invalid":
    case "share-invalid":
    case "hours-invalid":
    case "day-invalid":
    case "days-reversed":
    case "dates-reversed":
      return valueText(t, format, refusal);
    case "code-invalid":
    case "code-taken":
      return t(`refusal.${refusal.kind}`, { code: refusal.code });
    case "attachment-too-large":
      return sizeText(t, format, refusal);
    case "parent-cycle":
    case "dependency-cycle":
    case "project-cycle":
    case "link-cycle":
      return t(`refusal.${refusal.kind}`, { path: refusal.path.join(" → ") });
    case "template-name-taken":
    case "name-taken":
    case "portfolio-code-taken":
    case "marking-classified":
    case "read-only":
    case "comment-of-another":
      return namedText(t, format, refusal);
    case "cards-apart":
    case "limit-invalid":
    case "least-invalid":
    case "column-last":
    case "column-occupied":
    case "column-record":
      return manyText(t, format, refusal);
    case "number-outside":
    case "phase-full":
    case "epic-has-cards":
    case "place-of-parent":
      return planText(t, format, refusal);
    case "undo-overtaken":
    case "children-open":
    case "put-back-earlier":
    case "put-back-unfinished":
      return doneText(t, format, refusal);
    default:
      return plainText(t, refusal);
  }
}

/** A refusal that says no more than its kind: one sentence. One with figures or names does not compile here. */
type Plain = {
  [K in Refusal["kind"]]: keyof Extract<Refusal, { kind: K }> extends "kind" ? K : never;
}[Refusal["kind"]];

function plainText(t: Translate, refusal: { readonly kind: Plain | "text-empty" }): string {
  return t(`refusal.${refusal.kind}`);
}

type WithFigures = Extract<
  Refusal,
  { kind: "text-too-long" | "too-many" | "limit-exceeded" | "lane-limit-exceeded" | "file-classified" }
>;

function figuresText(t: Translate, format: Format, refusal: WithFigures): string {
  if (refusal.kind === "file-classified")
    return t("refusal.file-classified", { line: format.number(refusal.line), label: refusal.label });
  const limit = format.number(refusal.limit);
  switch (refusal.kind) {
    case "text-too-long":
      return t("refusal.text-too-long", { length: format.number(refusal.length), limit });
    case "too-many":
      return t("refusal.too-many", { count: format.number(refusal.count), limit });
    case "lane-limit-exceeded":
      return t(`refusal.lane-limit-exceeded.${refusal.unit ?? "cards"}`, {
        column: refusal.column,
        lane: laneText(t, refusal),
        number: format.number(refusal.count),
        limit,
      });
    case "limit-exceeded":
      return t(`refusal.limit-exceeded.${refusal.unit ?? "cards"}`, {
        column: refusal.column,
        number: format.number(refusal.count),
        limit,
      });
  }
}

/** The person, epic or label for which a limit counts, the word for a priority or a kind. */
export function laneText(
  t: Translate,
  { per, lane }: { readonly per: LaneField; readonly lane: string },
): string {
  if (per === "priority") return t(`card.priority.${lane as Priority}`);
  return per === "kind" ? t(`board.kind.${lane as CardKind}`) : lane;
}

type OfSize = Extract<Refusal, { kind: "attachment-too-large" }>;

function sizeText(t: Translate, format: Format, { of, name, size, limit }: OfSize): string {
  const sizes = { size: format.fileSize(size), limit: format.fileSize(limit) };
  return t(`refusal.attachment-too-large.${of}`, { name, ...sizes });
}

type OfPlan = Extract<
  Refusal,
  { kind: "number-outside" | "phase-full" | "epic-has-cards" | "place-of-parent" }
>;

function planText(t: Translate, format: Format, refusal: OfPlan): string {
  if (refusal.kind === "place-of-parent") return t("refusal.place-of-parent", { parent: refusal.parent });
  if (refusal.kind === "number-outside") {
    const [least, most] = [format.number(refusal.least), format.number(refusal.most)];
    return t("refusal.number-outside", { value: String(refusal.value), least, most });
  }
  if (refusal.kind === "epic-has-cards")
    return t("refusal.epic-has-cards", { epic: refusal.epic, count: refusal.count });
  const [number, limit] = [format.number(refusal.count), format.number(refusal.limit)];
  return t("refusal.phase-full", { phase: t(`refusal.phase.${refusal.phase}`), number, limit });
}

type OfNames = Extract<
  Refusal,
  {
    kind:
      | "template-name-taken"
      | "name-taken"
      | "portfolio-code-taken"
      | "marking-classified"
      | "read-only"
      | "comment-of-another";
  }
>;

function namedText(t: Translate, format: Format, refusal: OfNames): string {
  switch (refusal.kind) {
    case "template-name-taken":
    case "name-taken":
      return t(`refusal.${refusal.kind}`, { name: refusal.name });
    case "portfolio-code-taken":
      return t("refusal.portfolio-code-taken", { code: refusal.code, name: refusal.name });
    case "marking-classified":
      return t("refusal.marking-classified", { label: refusal.label });
    case "read-only":
      return t("refusal.read-only", { day: format.day(refusal.day, "long") });
    case "comment-of-another":
      return t("refusal.comment-of-another", { author: actorName(t, refusal.author) });
  }
}

type OfDone = Extract<
  Refusal,
  { kind: "undo-overtaken" | "children-open" | "put-back-earlier" | "put-back-unfinished" }
>;

function doneText(t: Translate, format: Format, refusal: OfDone): string {
  switch (refusal.kind) {
    case "undo-overtaken":
      return t("refusal.undo-overtaken", { about: refusal.about });
    case "children-open":
      return t("refusal.children-open", {
        count: refusal.children.length,
        parents: format.list(refusal.parents),
        names: format.list(refusal.children),
      });
    case "put-back-earlier":
      return t("refusal.put-back-earlier", { sprint: refusal.sprint, last: refusal.last });
    case "put-back-unfinished":
      return t("refusal.put-back-unfinished", { card: refusal.card });
  }
}

type OfMany = Extract<
  Refusal,
  {
    kind:
      | "cards-apart"
      | "limit-invalid"
      | "least-invalid"
      | "column-last"
      | "column-occupied"
      | "column-record";
  }
>;

function manyText(t: Translate, format: Format, refusal: OfMany): string {
  switch (refusal.kind) {
    case "cards-apart": {
      const why = refusalText(t, format, refusal.why);
      return t("refusal.cards-apart", { count: refusal.count, key: refusal.key, why });
    }
    case "least-invalid":
      return t("refusal.least-invalid", {
        value: format.number(refusal.value),
        limit: format.number(refusal.limit),
      });
    case "limit-invalid":
      return t("refusal.limit-invalid", { value: format.number(refusal.value) });
    case "column-last":
      return t(`refusal.column-last.${refusal.category}`);
    case "column-occupied":
      return t("refusal.column-occupied", { column: refusal.column, count: refusal.count });
    case "column-record":
      return t("refusal.column-record", { column: refusal.column });
  }
}

type OfValue = Extract<
  Refusal,
  {
    kind:
      | "points-invalid"
      | "share-invalid"
      | "hours-invalid"
      | "day-invalid"
      | "days-reversed"
      | "dates-reversed";
  }
>;

function valueText(t: Translate, format: Format, refusal: OfValue): string {
  switch (refusal.kind) {
    case "points-invalid":
    case "share-invalid":
    case "hours-invalid":
      return t(`refusal.${refusal.kind}`, { value: format.number(refusal.value) });
    case "day-invalid":
      return t("refusal.day-invalid", { value: refusal.value });
    case "days-reversed":
      return t("refusal.days-reversed", {
        start: format.day(refusal.startOn, "short"),
        end: format.day(refusal.endOn, "short"),
      });
    case "dates-reversed":
      return t(`refusal.dates-reversed.${refusal.field === "endsOn" ? "endOn" : refusal.field}`, {
        name: refusal.name ?? "",
        start: knownDateWords(refusal.start, format.language),
        end: knownDateWords(refusal.end, format.language),
      });
  }
}
