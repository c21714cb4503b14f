import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { BurnStep } from "@/domain/reports/sprint/burn";
import { acrossDays } from "@/features/pieces/figure/axis";
import type { Cell, Figure } from "@/features/pieces/figure/figure";
import type { Amounts } from "@/features/pieces/figure/use-amounts";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { ChartSpec, Layer, Point, Stop } from "@/ui/chart/chart-spec";
import { causeWords, isBlank, isScope, noteWords, scopeWords } from "./burn-words";
import { aheadLines, cardsLine } from "./left-out";

export type BurnAnswer = NonNullable<ReportAnswer<"burn">>;
export type BurnTools = { readonly t: Translate; readonly format: Format; readonly amounts: Amounts };

type Line = "remaining" | "scope" | "done";
type Stand = Readonly<Record<Line, number>>;
/** The start, each step, and the end: the rows of the table and the stops of the chart. */
type Turn = { readonly at: number; readonly stand: Stand; readonly step: BurnStep | null };

/** What remains, from the commitment at the real start to nothing, or to what is left (B61). */
export function burndownFigure(answer: BurnAnswer, tools: BurnTools): Figure {
  const { t } = tools;
  const { burn } = answer;
  const turns = turnsOf(answer);
  const guide = typeof burn.guideline === "string" ? [] : burn.guideline;
  const remaining = pathOf(turns, "remaining");
  const ideal = guide.map(({ at, remaining: y }) => ({ x: at, y }));
  const layers: Layer[] = [
    ...(ideal.length > 0 ? [guideLayer(ideal, t)] : []),
    {
      kind: "line",
      tone: "accent",
      form: "step",
      points: remaining,
      hasEnd: true,
      width: 2.5,
      label: t("reports.sprint.remaining"),
    },
    ...scopeMarks(turns, "remaining", tools),
  ];
  const most = Math.max(burn.commitment, ...remaining.map(({ y }) => y));
  const definition = [
    t("reports.sprint.burndownDefinition"),
    t("reports.sprint.scopeDefinition"),
    ...gapWords(burn.guideline, t),
  ];
  return onceBegun(answer, tools, {
    ...figureOf(answer, tools, { turns, layers, most, line: "remaining" }),
    name: t("reports.sprint.file.burndown"),
    title: t("reports.sprint.burndown"),
    summary: `${burndownSummary(answer, ideal, tools)} ${scopeWords(burn, tools)}`,
    definition,
  });
}

/** Scope and what is done, as two lines (B61). */
export function burnupFigure(answer: BurnAnswer, tools: BurnTools): Figure {
  const { t, amounts } = tools;
  const turns = turnsOf(answer);
  const scope = pathOf(turns, "scope");
  const layers: Layer[] = [
    {
      kind: "line",
      tone: "soft",
      form: "step",
      points: scope,
      dash: "7 3",
      label: t("reports.sprint.scope"),
    },
    {
      kind: "line",
      tone: "ok",
      form: "step",
      points: pathOf(turns, "done"),
      hasEnd: true,
      width: 2.5,
      label: t("reports.sprint.done"),
    },
    ...scopeMarks(turns, "scope", tools),
  ];
  const last = turns.at(-1)?.stand;
  return onceBegun(answer, tools, {
    ...figureOf(answer, tools, { turns, layers, most: Math.max(...scope.map(({ y }) => y)), line: "done" }),
    name: t("reports.sprint.file.burnup"),
    title: t("reports.sprint.burnup"),
    summary: `${t("reports.sprint.burnupSummary", {
      done: amounts.say(last?.done ?? 0),
      scope: amounts.say(last?.scope ?? 0),
      commitment: amounts.say(answer.burn.commitment),
    })} ${scopeWords(answer.burn, tools)}`,
    definition: [t("reports.sprint.burnupDefinition"), t("reports.sprint.scopeDefinition")],
  });
}

/** The figure; of a sprint whose start is still to come, only when that is. */
function onceBegun({ startsOn }: BurnAnswer, { t, format }: BurnTools, figure: Figure): Figure {
  if (startsOn === null) return figure;
  return {
    ...figure,
    summary: t("reports.sprint.startsOn", { day: format.day(startsOn, "long") }),
    chart: null,
    nothing: t("reports.sprint.notBegun"),
    table: { ...figure.table, rows: [] },
    leftOut: [],
  };
}

function turnsOf({ burn, now }: BurnAnswer): readonly Turn[] {
  const start: Stand = { remaining: burn.commitment, scope: burn.commitment, done: 0 };
  const last = burn.steps.at(-1) ?? start;
  // A clock may run ahead by minutes: the line never goes back.
  const end = burn.closedAt ?? Math.max(now, burn.startedAt, burn.steps.at(-1)?.at ?? 0);
  return [
    { at: burn.startedAt, stand: start, step: null },
    ...burn.steps.map((step) => ({ at: step.at, stand: step, step })),
    { at: end, stand: last, step: null },
  ];
}

function pathOf(turns: readonly Turn[], line: Line): readonly Point[] {
  return turns.map(({ at, stand }) => ({ x: at, y: stand[line] }));
}

function guideLayer(points: readonly Point[], t: Translate): Layer {
  return {
    kind: "line",
    tone: "soft",
    form: "straight",
    points,
    dash: "4 4",
    width: 1.5,
    label: t("reports.sprint.ideal"),
  };
}

/** Changes within the same hours are written once, together. */
const together = 12 * 3_600_000;

/** A mark at each change of scope, with its figure: never taken for work that was done. */
function scopeMarks(turns: readonly Turn[], line: Line, { t, amounts }: BurnTools): readonly Layer[] {
  const changes = turns.flatMap(({ at, stand, step }) =>
    step && isScope(step) ? [{ x: at, y: stand[line], step }] : [],
  );
  const dots = changes.map(({ x, y }) => ({
    x,
    y,
    tone: "warn" as const,
    form: "diamond" as const,
    size: 5,
  }));
  const notes: { x: number; y: number; steps: BurnStep[] }[] = [];
  for (const { x, y, step } of changes) {
    const last = notes.at(-1);
    if (last && x - last.x < together) {
      last.steps.push(step);
      last.y = Math.max(last.y, y);
    } else notes.push({ x, y, steps: [step] });
  }
  // With many changes the words are at each stop only.
  const written = notes.length > 6 ? [] : notes;
  return [
    { kind: "dots", dots },
    ...written.map(({ x, y, steps }): Layer => {
      return { kind: "note", x, y, text: noteWords(t, steps, amounts), tone: "warn" };
    }),
  ];
}

type Drawing = {
  readonly turns: readonly Turn[];
  readonly layers: readonly Layer[];
  readonly most: number;
  readonly line: Line;
};

function figureOf(
  answer: BurnAnswer,
  tools: BurnTools,
  { turns, layers, most, line }: Drawing,
): Pick<Figure, "chart" | "nothing" | "table" | "leftOut"> {
  const { t, format, amounts } = tools;
  const { burn, axis } = answer;
  const rows = turns.map((turn, i) => rowOf(answer, tools, turn, i));
  const span = { from: burn.startedAt, to: burn.endsAt };
  const chart: ChartSpec = {
    across: acrossDays(axis, span, format),
    upwards: { most, title: amounts.title, say: amounts.figure, isWhole: burn.unit === "cards" },
    layers,
    stops: turns.map((turn, row) => stopOf(answer, tools, { turn, line, row, cells: rows[row] ?? [] })),
    keys: [
      { label: t("reports.sprint.scopeChange"), tone: "warn", mark: "diamond" },
      ...(axis.off.length > 0 ? [{ label: t("reports.sprint.dayOff"), isShade: true }] : []),
    ],
  };
  return {
    chart: burn.isWithoutEstimates ? null : chart,
    nothing: t("reports.sprint.noEstimates"),
    table: { columns: columnsOf(t), rows: burn.isWithoutEstimates ? [] : rows },
    leftOut: [...cardsLine("unestimatedCards", answer.burn.unestimated, t), ...aheadLines(answer.burn, t)],
  };
}

function rowOf(
  { burn, names, zone, committed }: BurnAnswer,
  { t, format, amounts }: BurnTools,
  { at, stand, step }: Turn,
  row: number,
): readonly Cell[] {
  const figures = ["scope", "done", "remaining"] as const;
  const ids = step ? [step.cardId] : row === 0 ? committed : [];
  const key = step ? (names[step.cardId]?.key ?? t("reports.common.unknownCard")) : "";
  return [
    { text: format.instantShort(at, zone) },
    { text: row === 0 ? t("common.count.card", { count: ids.length }) : key, ids },
    { text: step ? causeWords(t, step, amounts) : t(edgeKey(row, burn.closedAt !== null)) },
    { text: step ? byWords(step, amounts) : "", value: step ? step.by : null },
    ...figures.map((each) => ({ text: amounts.figure(stand[each]), value: stand[each] })),
  ];
}

function byWords(step: BurnStep, amounts: Amounts): string {
  return isBlank(step) ? amounts.figure(0) : amounts.signed(step.by);
}

type Stopping = {
  readonly turn: Turn;
  readonly line: Line;
  readonly row: number;
  readonly cells: readonly Cell[];
};

/** What is said at a stop: what its row says. */
function stopOf(
  { names }: BurnAnswer,
  { t, amounts }: BurnTools,
  { turn: { at, stand, step }, line, row, cells }: Stopping,
): Stop {
  const name = step ? names[step.cardId] : undefined;
  const [when, behind, what, by] = cells;
  const [remaining, done, scope] = [stand.remaining, stand.done, stand.scope].map(amounts.say);
  const lines = [
    name ? `${name.key} ${name.title}` : "",
    by?.text && step && !isBlank(step) ? `${what?.text ?? ""} (${by.text})` : (what?.text ?? ""),
    t("reports.sprint.stand", { remaining, done, scope }),
  ];
  return {
    ...{ x: at, y: stand[line], row, title: when?.text ?? "", ids: behind?.ids ?? [] },
    lines: lines.filter(Boolean),
  };
}

function edgeKey(row: number, isClosed: boolean) {
  if (row === 0) return "reports.sprint.started";
  return isClosed ? "reports.sprint.closed" : "reports.sprint.today";
}

function columnsOf(t: Translate): Figure["table"]["columns"] {
  const titles = ["when", "card", "what", "by", "scope", "done", "remaining"] as const;
  return titles.map((title, i) => ({ title: t(`reports.sprint.column.${title}`), isNumber: i > 2 }));
}

function gapWords(guideline: BurnAnswer["burn"]["guideline"], t: Translate): readonly string[] {
  return typeof guideline === "string" ? [t(`reports.sprint.noGuide.${guideline}`)] : [];
}

function burndownSummary(
  { burn, now }: BurnAnswer,
  ideal: readonly Point[],
  { t, amounts }: BurnTools,
): string {
  const last = burn.steps.at(-1) ?? { remaining: burn.commitment, scope: burn.commitment, done: 0 };
  const words = {
    remaining: amounts.say(last.remaining),
    scope: amounts.say(last.scope),
    done: amounts.say(last.done),
  };
  if (burn.closedAt !== null) return t("reports.sprint.closedSummary", words);
  const due = idealAt(ideal, now);
  return due === null
    ? t("reports.sprint.summary", words)
    : t("reports.sprint.idealSummary", { ...words, ideal: amounts.say(Math.round(due * 10) / 10) });
}

/** What an even pace would have left by now. */
function idealAt(points: readonly Point[], now: number): number | null {
  const next = points.findIndex(({ x }) => x >= now);
  if (points.length === 0) return null;
  if (next <= 0) return points[next === 0 ? 0 : points.length - 1]?.y ?? null;
  const [a, b] = [points[next - 1], points[next]];
  if (!a || !b || b.x === a.x) return b?.y ?? null;
  return a.y + ((b.y - a.y) * (now - a.x)) / (b.x - a.x);
}
