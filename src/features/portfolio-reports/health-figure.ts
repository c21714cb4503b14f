import type { Health } from "@/domain/model/planning";
import { type HealthSpell, healthSpells } from "@/domain/portfolio/health-spells";
import { ageOfNote, healthStreams } from "@/domain/portfolio/health-stream";
import type { Cell, Figure, FigureTable } from "@/features/pieces/figure/figure";
import { dayAt } from "@/lib/day-at";
import type { HealthReport, SignedNote } from "@/storage/queries/plan/health-stream";
import type { ChartSpec, Fill, Mark, Stop } from "@/ui/chart/chart-spec";
import { stopOf, type Tools } from "./tools";

/** Each word has a shape and a texture of its own: no colour is needed to tell them apart. */
const looks: Readonly<Record<Health, { readonly fill: Fill; readonly mark: Mark }>> = {
  onTrack: { fill: { tone: "ok" }, mark: "disc" },
  atRisk: { fill: { tone: "warn", texture: "hatched" }, mark: "diamond" },
  offTrack: { fill: { tone: "danger", texture: "crossed" }, mark: "square" },
  notAssessed: { fill: { tone: "soft", texture: "dotted" }, mark: "ring" },
};
const order = ["onTrack", "atRisk", "offTrack", "notAssessed"] as const;
const week = 7 * 86_400_000;

type Period = { readonly now: number; readonly weeks: number };
type HealthTools = Tools & { readonly who: (author: string | null) => string };

/** Who stood how, and when: a line a thing, each statement on it until the next one. */
export function healthFigure(report: HealthReport, period: Period, tools: HealthTools): Figure {
  const { t } = tools;
  const rows = report.subjects.flatMap(({ about, name }) =>
    report.notes.flatMap((signed) => (signed.note.about === about ? [{ name, signed }] : [])),
  );
  const table = tableOf(rows, { now: period.now, zone: report.zone }, tools);
  const said = saidOf(report);
  const unsaid = report.subjects.filter((subject) => !said.includes(subject));
  const chart =
    rows.length === 0 ? null : chartOf({ ...report, subjects: said }, { period, rows, table }, tools);
  const undrawn = rows.length - (chart?.stops.length ?? 0);
  return {
    name: t("plan.portfolioReports.file.health"),
    title: t("plan.portfolioReports.healthTitle"),
    summary: t("plan.portfolioReports.healthSummary", {
      ...{ count: rows.length, things: report.subjects.length - unsaid.length, all: report.subjects.length },
    }),
    chart,
    nothing: t("plan.portfolioReports.noHealth"),
    table,
    definition: [
      t("plan.portfolioReports.healthDefinition"),
      t("plan.portfolioReports.healthOld"),
      ...(chart && undrawn > 0 ? [t("plan.portfolioReports.healthUndrawn", { count: undrawn })] : []),
    ],
    leftOut:
      unsaid.length === 0
        ? []
        : [
            {
              text: t("plan.portfolioReports.healthUnsaid", {
                names: tools.format.list(unsaid.map(({ name }) => name)),
              }),
              ids: [],
            },
          ],
  };
}

/** The things of which something was ever said: each has a line of the chart; the others are named under it. */
function saidOf({ subjects, notes }: HealthReport): HealthReport["subjects"] {
  return subjects.filter(({ about }) => notes.some(({ note }) => note.about === about));
}

type Line = { readonly name: string; readonly signed: SignedNote };

function chartOf(
  { subjects, notes, zone }: HealthReport,
  {
    period: { now, weeks },
    rows,
    table,
  }: { readonly period: Period; readonly rows: readonly Line[]; readonly table: FigureTable },
  tools: HealthTools,
): ChartSpec {
  const { t, format } = tools;
  const from = now - weeks * week;
  const streams = healthStreams(notes.map(({ note }) => note));
  const places = new Map(rows.map(({ signed }, row) => [signed.note.id, row]));
  const drawn = subjects.flatMap(({ about }, i) => {
    const spells = healthSpells(streams.get(about) ?? [], now, zone);
    return spells.map((spell) => ({ spell, at: subjects.length - i }));
  });
  const seen = drawn.filter(({ spell }) => spell.to > from || spell.from >= from);
  const stops = seen.map(({ spell, at }): Stop => {
    return stopOf(table, places.get(spell.note.id) ?? 0, { x: Math.max(from, spell.from), y: at }, tools);
  });
  return {
    across: { kind: "time", from, to: now, marks: marksOf(from, now, { zone, tools }) },
    upwards: {
      ...{ most: subjects.length + 1, title: t("plan.portfolioReports.healthOf"), say: format.number },
      lanes: subjects.map(({ name }, i) => ({ at: subjects.length - i, label: name })),
    },
    layers: [
      {
        kind: "spells",
        spells: seen.flatMap(({ spell, at }) => partsOf(spell, at, from)),
      },
      {
        kind: "dots",
        dots: seen
          .filter(({ spell }) => spell.from >= from)
          .map(({ spell, at }) => ({
            x: spell.from,
            y: at,
            tone: "ink",
            form: looks[spell.health].mark,
            size: 5,
          })),
      },
    ],
    stops: stops.sort((a, b) => a.x - b.x),
    keys: [
      ...order.map((health) => ({
        label: t(`plan.health.${health}`),
        fill: looks[health].fill,
        mark: looks[health].mark,
      })),
      { label: t("plan.portfolioReports.oldKey"), fill: { tone: "soft", texture: "outlined" } },
    ],
  };
}

/** What is fresh of a statement in its own look, and what is old as an outline. */
function partsOf({ health, from, freshTo, to }: HealthSpell<unknown>, at: number, least: number) {
  const { fill } = looks[health];
  const old: Fill = { tone: fill.tone, texture: "outlined" };
  return [
    { from: Math.max(least, from), to: freshTo, at, fill },
    { from: Math.max(least, freshTo), to, at, fill: old },
  ].filter((part) => part.to > part.from);
}

function marksOf(
  from: number,
  to: number,
  { zone, tools }: { readonly zone: string; readonly tools: Tools },
) {
  const marks: { at: number; label: string }[] = [];
  for (let at = from; at <= to; at += week) {
    const day = dayAt(at, zone);
    marks.push({ at, label: tools.format.dayRange(day, day) });
  }
  return marks;
}

function tableOf(
  rows: readonly Line[],
  { now, zone }: { readonly now: number; readonly zone: string },
  { t, format, who }: HealthTools,
): FigureTable {
  const today = dayAt(now, zone);
  return {
    columns: (["healthOf", "health.word", "day", "age", "author", "text"] as const).map((key) => ({
      title: t(`plan.portfolioReports.${key}`),
      isNumber: key === "age",
    })),
    rows: rows.map(({ name, signed: { note, author } }): readonly Cell[] => [
      { text: name },
      { text: t(`plan.health.${note.health}`) },
      { text: format.day(note.on, "short"), value: note.on },
      { text: format.number(ageOfNote(note, today).days), value: ageOfNote(note, today).days },
      { text: who(author) },
      { text: note.text },
    ]),
  };
}
