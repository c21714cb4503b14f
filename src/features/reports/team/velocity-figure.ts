import type { Cell, Figure, FigureTable, LeftOut } from "@/features/pieces/figure/figure";
import { cardsAndSum } from "@/features/pieces/figure/use-amounts";
import type { Layer } from "@/ui/chart/chart-spec";
import { amountCell, hundredth, inUnit, rounded } from "./cells";
import { noSprint, sprintsLeftOut } from "./left-out";
import { slotsOf, stopsOf } from "./slots";
import {
  bySprint,
  doneCards,
  type TeamTools,
  type VelocityAnswer,
  type VelocityBarAnswer,
} from "./team-tools";

/** Engagement beside réalisé, sprint by sprint, with the mean and from where to where it goes (B64). */
export function velocityFigure(answer: VelocityAnswer, tools: TeamTools): Figure {
  const { t, amounts } = tools;
  const { bars, names, mean, range } = answer;
  const table = tableOf(answer, tools);
  const [planned, unplanned] = [t("reports.team.planned"), t("reports.team.unplanned")];
  return bySprint({
    name: t("reports.team.file.velocity"),
    title: t("reports.team.velocity"),
    summary: summaryOf(answer, tools),
    sentences: afterClose(answer, tools),
    chart: {
      across: slotsOf(bars.map(({ id }) => names[id] ?? "")),
      upwards: {
        most: Math.max(0, ...bars.flatMap(({ commitment, realised }) => [commitment, realised])),
        title: amounts.title,
        say: amounts.figure,
        isWhole: answer.unit === "cards",
      },
      layers: [
        ...(range
          ? [
              {
                kind: "span" as const,
                low: range.least,
                high: range.most,
                tone: "accent" as const,
                label: t("reports.team.range"),
              },
            ]
          : []),
        { kind: "bars", beside: 2, bars: bars.flatMap((bar, slot) => barsOf(bar, slot, tools)) },
        ...(mean === null ? [] : [meanLayer(mean, tools)]),
      ],
      stops: stopsOf({ table, ys: bars.map(({ realised }) => realised) }, tools),
      keys: [
        { label: t("reports.team.commitment"), fill: { tone: "soft", texture: "outlined" } },
        { label: t("reports.team.realisedPart", { part: planned }), fill: { tone: "accent" } },
        {
          label: t("reports.team.realisedPart", { part: unplanned }),
          fill: { tone: "accent", texture: "hatched" },
        },
      ],
    },
    nothing: noSprint(answer, tools),
    table,
    definition: definitionOf(answer, tools),
    leftOut: [...sprintsLeftOut(answer, tools), ...blanksOf(answer, tools)],
  });
}

function meanLayer(mean: number, { t, amounts }: TeamTools): Layer {
  const label = t("reports.team.meanOf", { mean: amounts.figure(rounded(mean)) });
  return { kind: "level", y: mean, label, tone: "ink" };
}

/** Engagement is an outline, what was done is solid; what had not been planned is hatched on top. */
function barsOf(
  { commitment, realised, planned, unplanned }: VelocityBarAnswer,
  slot: number,
  { amounts }: TeamTools,
): Extract<Layer, { kind: "bars" }>["bars"] {
  const label = amounts.figure(hundredth(realised));
  const hasMore = unplanned > 0;
  return [
    {
      ...{ slot, turn: 0, from: 0, to: commitment, label: amounts.figure(commitment) },
      fill: { tone: "soft", texture: "outlined" },
    },
    { slot, turn: 1, from: 0, to: planned, fill: { tone: "accent" }, ...(hasMore ? {} : { label }) },
    ...(hasMore
      ? [
          {
            slot,
            turn: 1,
            from: planned,
            to: realised,
            fill: { tone: "accent", texture: "hatched" } as const,
            label,
          },
        ]
      : []),
  ];
}

function tableOf({ bars, names, mean, perDay }: VelocityAnswer, tools: TeamTools): FigureTable {
  const { t, amounts } = tools;
  const hasLate = bars.some(isCorrected);
  const titles = [
    ...(["commitment", "realised", "planned", "unplanned", "late"] as const),
    ...(hasLate ? (["afterClose"] as const) : []),
  ];
  const columns = [
    { title: t("reports.team.column.sprint") },
    ...titles.map((title) => ({ title: inUnit(t(`reports.team.column.${title}`), tools), isNumber: true })),
    { title: t("reports.team.column.days"), isNumber: true },
    { title: inUnit(t("reports.team.column.perDay"), tools), isNumber: true },
  ];
  const rows = bars.map((bar) => rowOf(bar, { name: names[bar.id] ?? "", hasLate }, tools));
  const of = (amount: number | null): Cell =>
    amount === null ? { text: "" } : { text: amounts.figure(rounded(amount)), value: rounded(amount) };
  const last: readonly Cell[] = [
    { text: t("reports.team.meanRow", { count: bars.length }) },
    ...[of(bars.reduce((all, { commitment }) => all + commitment, 0) / bars.length), of(mean)],
    ...[{ text: "" }, { text: "" }, { text: "" }, { text: "" }, ...(hasLate ? [{ text: "" }] : [])],
    perDay === null ? { text: "" } : amountCell(perDay, tools),
  ];
  return { columns, rows: bars.length > 1 ? [...rows, last] : rows };
}

function rowOf(
  bar: VelocityBarAnswer,
  { name, hasLate }: { readonly name: string; readonly hasLate: boolean },
  tools: TeamTools,
): readonly Cell[] {
  const { committed, planned, unplanned } = bar.cards;
  const done = doneCards(bar);
  return [
    { text: name, ids: done },
    amountCell(bar.commitment, tools, committed),
    amountCell(bar.realised, tools, done),
    amountCell(bar.planned, tools, planned),
    amountCell(bar.unplanned, tools, unplanned),
    amountCell(bar.late, tools),
    ...(hasLate ? [amountCell(bar.afterClose, tools, bar.cards.afterClose)] : []),
    { text: tools.format.number(bar.workingDays), value: bar.workingDays },
    bar.workingDays === 0 ? { text: "–", value: null } : amountCell(bar.realised / bar.workingDays, tools),
  ];
}

const isCorrected = ({ cards }: VelocityBarAnswer): boolean => cards.afterClose.length > 0;

/** What was put in after a closing, sprint by sprint: said beside what was realised, and drawn nowhere (B33). */
function afterClose({ bars, names }: VelocityAnswer, tools: TeamTools): readonly string[] {
  const { t, format } = tools;
  const told = bars.filter(isCorrected).map(({ id, afterClose: amount, cards }) =>
    t("reports.team.afterCloseOf", {
      sprint: names[id] ?? "",
      sum: cardsAndSum(cards.afterClose.length, amount, tools),
    }),
  );
  return told.length === 0 ? [] : [t("reports.team.afterClose", { sprints: format.list(told) })];
}

function summaryOf(
  { bars, mean, range, perDay, hasUnequalLengths }: VelocityAnswer,
  tools: TeamTools,
): string {
  const { t, amounts } = tools;
  if (mean === null) return t("reports.team.velocityNone");
  const words = { count: bars.length, mean: amounts.say(rounded(mean)) };
  const first = range
    ? t("reports.team.velocityRange", {
        ...words,
        least: amounts.figure(range.least),
        most: amounts.figure(range.most),
      })
    : t("reports.team.velocityMean", words);
  if (!hasUnequalLengths || perDay === null) return first;
  const days = bars.map(({ workingDays }) => workingDays);
  const lengths = { least: Math.min(...days), most: Math.max(...days), perDay: amounts.say(rounded(perDay)) };
  return `${first} ${t("reports.team.unequal", lengths)}`;
}

function definitionOf(
  { ask: { planningDays, lateWeight } }: VelocityAnswer,
  { t }: TeamTools,
): readonly string[] {
  return [
    t("reports.team.velocityDefinition"),
    ...(planningDays > 0 ? [t("reports.team.planningDefinition", { day: planningDays })] : []),
    ...(lateWeight < 1 ? [t(lateWeight === 0 ? "reports.team.lateNone" : "reports.team.lateHalf")] : []),
    t("reports.team.neverCompare"),
  ];
}

/** Cards that weigh nothing in points. */
function blanksOf({ unit, bars }: VelocityAnswer, { t }: TeamTools): readonly LeftOut[] {
  const ids = [...new Set(bars.flatMap(({ cards }) => cards.unestimated))];
  if (unit === "cards" || ids.length === 0) return [];
  return [{ text: t("reports.team.leftOut.unestimated", { count: ids.length }), ids }];
}
