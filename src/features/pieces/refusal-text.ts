import type { Refusal } from "@/domain/rules/refusal";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** A refusal becomes words here and nowhere else; a new refusal without words does not compile. */
export function refusalText(t: Translate, format: Format, refusal: Refusal): string {
  switch (refusal.kind) {
    case "card-missing":
    case "project-missing":
    case "sprint-missing":
    case "column-missing":
    case "row-missing":
    case "card-itself":
    case "parent-elsewhere":
    case "restore-emptied":
    case "restore-unknown":
    case "template-missing":
    case "marking-reason-missing":
    case "nothing-to-undo":
    case "nothing-to-redo":
    case "reason-missing":
    case "deed-undone":
    case "deed-founding":
      return t(`refusal.${refusal.kind}`);
    case "sprint-closed":
    case "sprint-active":
    case "sprint-not-active":
    case "sprint-not-closed":
    case "sprint-not-empty":
      return t(`refusal.${refusal.kind}`, { sprint: refusal.sprint });
    case "text-empty":
      return t("refusal.text-empty");
    case "text-too-long":
    case "too-many":
    case "limit-exceeded":
      return figuresText(t, format, refusal);
    case "points-invalid":
      return t("refusal.points-invalid", { value: format.number(refusal.value) });
    case "share-invalid":
      return t("refusal.share-invalid", { value: format.number(refusal.value) });
    case "day-invalid":
      return t("refusal.day-invalid", { value: refusal.value });
    case "days-reversed":
      return t("refusal.days-reversed", {
        start: format.day(refusal.startOn, "short"),
        end: format.day(refusal.endOn, "short"),
      });
    case "code-invalid":
    case "code-taken":
      return t(`refusal.${refusal.kind}`, { code: refusal.code });
    case "marking-classified":
      return t("refusal.marking-classified", { label: refusal.label });
    case "template-name-taken":
    case "name-taken":
      return t(`refusal.${refusal.kind}`, { name: refusal.name });
    case "parent-cycle":
    case "link-cycle":
      return t(`refusal.${refusal.kind}`, { path: refusal.path.join(" → ") });
    case "comment-of-another":
      return t("refusal.comment-of-another", { author: refusal.author });
    case "undo-overtaken":
      return t("refusal.undo-overtaken", { about: refusal.about });
  }
}

type WithFigures = Extract<Refusal, { kind: "text-too-long" | "too-many" | "limit-exceeded" }>;

function figuresText(t: Translate, format: Format, refusal: WithFigures): string {
  const limit = format.number(refusal.limit);
  switch (refusal.kind) {
    case "text-too-long":
      return t("refusal.text-too-long", { length: format.number(refusal.length), limit });
    case "too-many":
      return t("refusal.too-many", { count: format.number(refusal.count), limit });
    case "limit-exceeded":
      return t("refusal.limit-exceeded", {
        column: refusal.column,
        number: format.number(refusal.count),
        limit,
      });
  }
}
