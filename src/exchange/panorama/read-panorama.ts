import type { Phase } from "@/domain/model/planning";
import type { Budget, KnownDate } from "@/domain/model/vocabulary";
import type { PanoramaProject } from "@/domain/portfolio/panorama-project";
import type { SheetRow } from "@/exchange/sheet/open-sheet";
import { parseDay } from "@/lib/day";
import { fold } from "@/lib/fold";
import { err, ok, type Result } from "@/lib/result";

// The State's « Panorama des grands projets SI » (DINUM, Licence Ouverte), as CSV and as XLSX: one table whose
// headings are sentences, with text in columns of numbers, blank rows and blank columns.

/** What no project can be read without, and what is taken along when it is there. */
const headings = {
  ministry: "ministere nom complet",
  name: "nom du projet",
  isInterministerial: "projet interministeriel",
  goals: "description et objectifs du projet",
  start: "debut",
  years: "duree previsionnelle en annee",
  phase: "phase du projet en cours",
  cost: "cout estime",
  costBracket: "cout estime par tranche",
  functionalArea: "zone fonctionnelle",
  financing: "financement [programme(s)]",
  published: "date de publication",
} as const;
type Field = keyof typeof headings;
const needed: readonly Field[] = ["name", "phase", "cost"];

/** A row that was left out, and why; with its line in the file. */
export type PanoramaGap = {
  readonly line: number;
  readonly why: "no-name" | "unknown-phase";
  readonly text: string;
};

export type PanoramaRead = {
  readonly projects: readonly PanoramaProject[];
  readonly gaps: readonly PanoramaGap[];
  /** When the State published it, as its rows say. */
  readonly publishedOn: KnownDate | null;
};

export type PanoramaRefusal = { readonly kind: "no-panorama"; readonly missing: readonly string[] };

/**
 * The projects of such a table. Blank rows are none; a row without a name or
 * with a phase that nobody knows is left out and said. « En cadrage » and
 * « NA » where a number should be mean that nothing is known yet: the cost is
 * not disclosed, the duration absent. Costs are in millions of euros.
 */
export function readPanorama(rows: readonly SheetRow[]): Result<PanoramaRead, PanoramaRefusal> {
  const at = rows.findIndex(({ cells }) => {
    const found = placesOf(cells);
    return needed.every((field) => found.has(field));
  });
  const places = placesOf(rows[Math.max(0, at)]?.cells ?? []);
  const missing = needed.filter((field) => !places.has(field)).map((field) => headings[field]);
  if (missing.length > 0) return err({ kind: "no-panorama", missing });
  const projects: PanoramaProject[] = [];
  const gaps: PanoramaGap[] = [];
  for (const { line, cells } of rows.slice(at + 1)) {
    if (cells.every((text) => text.trim() === "")) continue;
    const cell = (field: Field): string => (cells[places.get(field) ?? -1] ?? "").trim();
    const phase = phaseOf(cell("phase"));
    if (cell("name") === "")
      gaps.push({ line, why: "no-name", text: cells.find((each) => each !== "") ?? "" });
    else if (phase === null)
      gaps.push({ line, why: "unknown-phase", text: `${cell("name")} : ${cell("phase")}` });
    else projects.push(projectOf(cell, phase));
  }
  const [first] = projects;
  return ok({ projects, gaps, publishedOn: first?.panorama.asOf ?? null });
}

function placesOf(row: readonly string[]): ReadonlyMap<Field, number> {
  const places = new Map<Field, number>();
  for (const [i, cell] of row.entries()) {
    const text = fold(cell).replace(/\s+/g, " ").trim();
    for (const [field, heading] of Object.entries(headings))
      if (text === heading && !places.has(field as Field)) places.set(field as Field, i);
  }
  return places;
}

function projectOf(cell: (field: Field) => string, phase: Phase): PanoramaProject {
  const asOf = dateOf(cell("published"));
  const years = numberOf(cell("years"));
  return {
    name: cell("name").replace(/\s+/g, " "),
    phase,
    startOn: dateOf(cell("start")),
    estimated: costOf(cell("cost"), asOf),
    panorama: {
      ministry: cell("ministry"),
      isInterministerial: fold(cell("isInterministerial")) === "oui",
      goals: cell("goals"),
      costBracket: cell("costBracket"),
      functionalArea: cell("functionalArea"),
      financing: cell("financing"),
      months: years === null ? null : Math.round(years * 120) / 10,
      asOf,
    },
  };
}

function phaseOf(text: string): Phase | null {
  const word = fold(text);
  if (word.startsWith("cadrage")) return "scoping";
  if (word.startsWith("experimentation")) return "pilot";
  if (word.startsWith("conception") || word.startsWith("realisation")) return "build";
  if (word.startsWith("deploiement")) return "rollout";
  return /^(termine|cloture|acheve)/.test(word) ? "closed" : null;
}

/** « 9,7 » and « 9.7 » alike; null for words. */
function numberOf(text: string): number | null {
  const number = Number(text.replace(/[\s\u00a0\u202f]/g, "").replace(",", "."));
  return text === "" || !Number.isFinite(number) ? null : number;
}

function costOf(text: string, asOf: KnownDate | null): Budget {
  const millions = numberOf(text);
  if (millions === null) return { status: "not-disclosed" };
  const year = Number((asOf?.on ?? "2017").slice(0, 4));
  return { status: "known", amount: Math.round(millions * 1_000_000), currency: "EUR", year };
}

function dateOf(text: string): KnownDate | null {
  const on = parseDay(text.slice(0, 10));
  return on === undefined ? null : { on, precision: "day" };
}
