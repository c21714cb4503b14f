import { type CardKind, cardKinds } from "@/domain/model/vocabulary";
import type { Cell, Figure, FigureTable, LeftOut } from "@/features/pieces/figure/figure";
import type { Fill, Layer } from "@/ui/chart/chart-spec";
import { amountCell, inUnit, shareCell } from "./cells";
import { noSprint, sprintsLeftOut } from "./left-out";
import { shareScale, slotsOf, stopsOf } from "./slots";
import { bySprint, type KindsAnswer, type TeamTools } from "./team-tools";

type Kinds = KindsAnswer["all"];
type Kind = Kinds[number];

/** Each kind has a texture of its own: neighbours differ on a grey printer too. */
const fills: Readonly<Record<CardKind, Fill>> = {
  userStory: { tone: "accent" },
  task: { tone: "teal", texture: "hatched" },
  bug: { tone: "danger", texture: "crossed" },
  enabler: { tone: "amber", texture: "dotted" },
  spike: { tone: "violet", texture: "lined" },
  subtask: { tone: "slate", texture: "outlined" },
};

type Counted = "cards" | "points";
type Estimate = "points" | "hours";

/** What was done in each sprint, stacked by kind of work. */
export function kindsFigure(answer: KindsAnswer, unit: Counted, tools: TeamTools): Figure {
  const { t, amounts } = tools;
  const { sprints, names, all } = answer;
  const used = cardKinds.filter((kind) => all.some((each) => each.kind === kind));
  const table = kindsTable(answer, { unit, used }, tools);
  const sums = sprints.map(({ kinds }) => sum(kinds, unit));
  const isNothing = all.length === 0;
  return bySprint({
    name: t("reports.team.file.kinds"),
    title: t("reports.team.kinds"),
    summary: isNothing ? t("reports.team.kindsNone") : kindsSummary(answer, unit, tools),
    chart: {
      across: slotsOf(sprints.map(({ id }) => names[id] ?? "")),
      upwards: {
        most: Math.max(0, ...sums),
        title: amounts.title,
        say: amounts.figure,
        isWhole: unit === "cards",
      },
      layers: [stacks(answer, { unit, used }, tools)],
      stops: stopsOf({ table, ys: isNothing ? [] : sums }, tools),
      keys: used.map((kind) => ({ label: t(`board.kind.${kind}`), fill: fills[kind] })),
    },
    nothing: sprints.length === 0 ? noSprint(answer, tools) : t("reports.team.kindsNone"),
    table,
    definition: [t("reports.team.kindsDefinition")],
    leftOut: [...blanks(all, unit, tools), ...sprintsLeftOut(answer, tools)],
  });
}

type Choice = { readonly unit: Counted; readonly used: readonly CardKind[] };

const amountOf = (kinds: Kinds, kind: CardKind, unit: Counted) =>
  kinds.find((each) => each.kind === kind)?.[unit] ?? 0;
const sum = (kinds: Kinds, unit: Counted) => kinds.reduce((all, kind) => all + kind[unit], 0);

function stacks({ sprints }: KindsAnswer, { unit, used }: Choice, { amounts }: TeamTools): Layer {
  const bars = sprints.flatMap(({ kinds }, slot) => {
    let from = 0;
    const parts = used.flatMap((kind) => {
      const to = from + amountOf(kinds, kind, unit);
      if (to === from) return [];
      const part = { slot, turn: 0, from, to, fill: fills[kind] };
      from = to;
      return [part];
    });
    const label = amounts.figure(Math.round(from * 100) / 100);
    return parts.map((part, i) => (i === parts.length - 1 ? { ...part, label } : part));
  });
  return { kind: "bars", beside: 1, bars };
}

function kindsTable(
  { sprints, all, names }: KindsAnswer,
  { unit, used }: Choice,
  tools: TeamTools,
): FigureTable {
  const { t } = tools;
  const row = (title: Cell, kinds: Kinds): readonly Cell[] => [
    title,
    ...used.map((kind) => amountCell(amountOf(kinds, kind, unit), tools, idsOf(kinds, kind))),
    amountCell(
      sum(kinds, unit),
      tools,
      kinds.flatMap(({ ids }) => ids),
    ),
  ];
  const rows = sprints.map(({ id, kinds }) =>
    row({ text: names[id] ?? "", ids: kinds.flatMap(({ ids }) => ids) }, kinds),
  );
  return {
    columns: [
      { title: t("reports.team.column.sprint") },
      ...used.map((kind) => ({ title: inUnit(t(`board.kind.${kind}`), tools), isNumber: true })),
      { title: inUnit(t("reports.team.column.all"), tools), isNumber: true },
    ],
    rows: rows.length > 1 ? [...rows, row({ text: t("reports.team.allRow") }, all)] : rows,
  };
}

const idsOf = (kinds: Kinds, kind: CardKind) => kinds.find((each) => each.kind === kind)?.ids ?? [];

function kindsSummary(
  { all, sprints }: KindsAnswer,
  unit: Counted,
  { t, format, amounts }: TeamTools,
): string {
  const whole = sum(all, unit);
  const parts = [...all]
    .filter((kind) => kind[unit] > 0)
    .sort((a, b) => b[unit] - a[unit])
    .map((kind) => `${t(`board.kind.${kind.kind}`)} ${format.percent(kind[unit] / whole)}`);
  if (parts.length === 0) return t("reports.team.kindsBlank");
  return t("reports.team.kindsSummary", {
    count: sprints.length,
    unit: (unit === "cards" ? t("reports.common.unit.cards") : amounts.title).toLocaleLowerCase(),
    parts: format.list(parts),
  });
}

/** Cards that weigh nothing in points. */
function blanks(all: Kinds, unit: Counted, { t }: TeamTools): readonly LeftOut[] {
  const count = all.reduce((sum, { unestimated }) => sum + unestimated, 0);
  return unit === "cards" || count === 0
    ? []
    : [{ text: t("reports.team.leftOut.unestimatedDone", { count }), ids: [] }];
}

/** The same kinds over all the sprints: each kind's part of the cards beside its part of the points. */
export function kindsInAllFigure(answer: KindsAnswer, estimate: Estimate, tools: TeamTools): Figure {
  const { t, format } = tools;
  const { all } = answer;
  const [cards, points] = [sum(all, "cards"), sum(all, "points")];
  const shares = all.map((kind) => {
    return { cards: kind.cards / cards, points: points === 0 ? null : kind.points / points };
  });
  const table = inAllTable(answer, estimate, tools);
  const [ofCards, ofPoints] = [t("reports.team.ofCards"), t(`reports.team.ofPoints.${estimate}`)];
  return bySprint({
    name: t("reports.team.file.kindsInAll"),
    title: t("reports.team.kindsInAll"),
    summary: all.length === 0 ? t("reports.team.kindsNone") : kindsSummary(answer, "cards", tools),
    chart: {
      across: { kind: "slots", isNamed: true, labels: all.map(({ kind }) => t(`board.kind.${kind}`)) },
      upwards: shareScale(
        shares.flatMap((share) => [share.cards, share.points ?? 0]),
        t("reports.team.share"),
        tools,
      ),
      layers: [
        {
          kind: "bars",
          beside: points === 0 ? 1 : 2,
          bars: shares.flatMap((share, slot) => [
            bar(slot, 0, share.cards, format.percent),
            ...(share.points === null ? [] : [bar(slot, 1, share.points, format.percent)]),
          ]),
        },
      ],
      stops: stopsOf({ table, ys: shares.map((share) => Math.max(share.cards, share.points ?? 0)) }, tools),
      keys: [
        { label: ofCards, fill: { tone: "accent" } },
        ...(points === 0 ? [] : [{ label: ofPoints, fill: { tone: "accent", texture: "hatched" } as const }]),
      ],
    },
    nothing: answer.sprints.length === 0 ? noSprint(answer, tools) : t("reports.team.kindsNone"),
    table,
    definition: [t("reports.team.kindsDefinition")],
    leftOut: [...blanks(all, "points", tools), ...sprintsLeftOut(answer, tools)],
  });
}

function bar(slot: number, turn: number, to: number, say: (share: number) => string) {
  const fill = turn === 0 ? ({ tone: "accent" } as const) : ({ tone: "accent", texture: "hatched" } as const);
  return { slot, turn, from: 0, to, fill, label: say(to) };
}

function inAllTable({ all }: KindsAnswer, estimate: Estimate, tools: TeamTools): FigureTable {
  const { t, format } = tools;
  const [cards, points] = [sum(all, "cards"), sum(all, "points")];
  const row = ({ kind, ids, ...of }: Kind): readonly Cell[] => [
    { text: t(`board.kind.${kind}`), ids },
    { text: format.number(of.cards), value: of.cards, ids },
    shareCell(of.cards / cards, tools),
    amountCell(of.points, tools, ids),
    shareCell(points === 0 ? null : of.points / points, tools),
    { text: format.number(of.unestimated), value: of.unestimated },
  ];
  return {
    columns: [
      { title: t("reports.team.column.kind") },
      { title: t("reports.common.unit.cards"), isNumber: true },
      { title: t("reports.team.ofCards"), isNumber: true },
      { title: t(`reports.common.unit.${estimate}`), isNumber: true },
      { title: t(`reports.team.ofPoints.${estimate}`), isNumber: true },
      { title: t("reports.team.column.unestimated"), isNumber: true },
    ],
    rows: all.map(row),
  };
}
