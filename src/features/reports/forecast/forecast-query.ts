import type { EpicId, LabelId } from "@/domain/model/ids";
import type { ForecastQuestion } from "@/domain/reports/answers/forecast-answers";
import type { ForecastScope } from "@/domain/reports/forecast/scope";
import { parseDay } from "@/lib/day";

/** How far back one may look: weeks, or sprints. */
export const backs = [4, 6, 8, 12, 16, 26, 39, 52] as const;
const usual = { back: 12, top: 20, seed: 1 } as const;
/** Seeds are shown, and typed again. */
export const largestSeed = 999_999;

/** What an address asks for; whatever it does not say, or says wrongly, is as usual. */
export function questionOf(query: URLSearchParams): ForecastQuestion {
  const period = query.get("per");
  return {
    scope: scopeIn(query),
    unit: query.get("unit") === "points" ? "points" : "cards",
    pace: query.get("pace") === "scope" ? "scope" : "project",
    period: period === "workday" || period === "sprint" ? period : "week",
    back: numberIn(query, "back", { least: 4, most: 52, usual: usual.back }),
    grows: query.get("grows") === "1",
    seed: numberIn(query, "seed", { least: 0, most: largestSeed, usual: usual.seed }),
    by: parseDay(query.get("by") ?? "") ?? null,
  };
}

/** The scope as an address says it: « epic:… », « sprints ». */
export function scopeText(scope: ForecastScope): string {
  return scope.kind === "epic" || scope.kind === "label" ? `${scope.kind}:${scope.id}` : scope.kind;
}

function scopeIn(query: URLSearchParams): ForecastScope {
  const [kind = "", id = ""] = (query.get("scope") ?? "").split(":", 2);
  if (kind === "epic" && id) return { kind, id: id as EpicId };
  if (kind === "label" && id) return { kind, id: id as LabelId };
  if (kind === "sprints") return { kind };
  if (kind !== "top") return { kind: "project" };
  return { kind, cards: numberIn(query, "top", { least: 1, most: 9_999, usual: usual.top }) };
}

type Bounds = { readonly least: number; readonly most: number; readonly usual: number };

function numberIn(query: URLSearchParams, name: string, { least, most, usual: otherwise }: Bounds): number {
  const text = query.get(name) ?? "";
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : otherwise;
}
