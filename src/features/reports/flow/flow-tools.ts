import type { ReportAsk } from "@/domain/reports/answers/answers";
import type { GapCount, GapsOf } from "@/domain/reports/answers/flow-gaps";
import type { FlowNames } from "@/domain/reports/flow/chosen-flow";
import type { Lane } from "@/domain/reports/flow/wip-breaches";
import type { Behind, LeftOut } from "@/features/pieces/figure/figure";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Frame } from "@/storage/queries/frame";

/** What figures of the flow speak with. */
export type FlowTools = {
  readonly t: Translate;
  readonly format: Format;
  /** What a person, an epic, a label … is called for whom a limit counts apart; undefined for one that is no more. */
  readonly laneName?: (lane: Lane) => string | undefined;
};

/** Names out of the project's frame; of priorities and kinds they are words. */
export function laneNames(frame: Frame | undefined, t: Translate): (lane: Lane) => string | undefined {
  return ({ per, value }) => {
    if (per === "priority") return t(`card.priority.${value as "high"}`);
    if (per === "kind") return t(`board.kind.${value as "task"}`);
    const rows = { person: frame?.peopleById, epic: frame?.epicsById, label: frame?.labelsById }[per];
    return (rows as ReadonlyMap<string, { readonly name: string }> | undefined)?.get(value)?.name;
  };
}

/** Days of 24 hours, to a hundredth: a quarter of an hour. */
export function daysText({ format }: FlowTools, days: number): string {
  return format.points(Math.round(days * 100) / 100);
}

/** A time as anybody says it: « 12 min », « 3 h », « 4,5 j ». */
export function spanText(tools: FlowTools, days: number): string {
  const { t, format } = tools;
  if (days >= 1) return t("reports.flow.days", { days: daysText(tools, days) });
  const minutes = Math.round(days * 24 * 60);
  return minutes < 60
    ? t("reports.flow.minutes", { minutes: format.number(Math.max(1, minutes)) })
    : t("reports.flow.hours", { hours: format.number(Math.round(minutes / 60)) });
}

/** The cards behind a number, to be asked for; nothing behind nought. */
export function behindOf(count: number, ask: ReportAsk<"cardsBehind">): { readonly behind?: Behind } {
  return count === 0 ? {} : { behind: { count, ask } };
}

/** What a figure left out, a line each, with its cards to be asked for. */
export function gapLines(gaps: readonly GapCount[], of: GapsOf, { t }: FlowTools): readonly LeftOut[] {
  return gaps.map(({ why, count }) => ({
    text: t(`reports.flow.gap.${why}`, { count }),
    ids: [],
    ...behindOf(count, { of: "gap", why, ...of }),
  }));
}

/** What counts as begun and as done, in the words that stand under every chart of the flow (B67). */
export function countedWords({ begun, done }: FlowNames, { t, format }: FlowTools): string {
  const named = (names: readonly string[]): string =>
    format.list(names.map((name) => t("reports.flow.counted.named", { name })));
  const words = (what: "begun" | "done", names: readonly string[] | null): string => {
    if (names === null) return t(`reports.flow.counted.${what}`);
    if (names.length === 0) return t(`reports.flow.counted.${what}None`);
    return t(`reports.flow.counted.${what}In`, { names: named(names), count: names.length });
  };
  return `${words("begun", begun)} ${words("done", done)}`;
}

/** A column by its name; one that is no more says so. */
export function columnName(
  { name, isRemoved }: { readonly name: string; readonly isRemoved: boolean },
  { t }: FlowTools,
): string {
  return isRemoved ? t("reports.flow.removedColumn", { name }) : name;
}

/** Marks for an axis of days: every day's label, to be thinned by the chart. */
export function dayMarks(
  { format }: FlowTools,
  days: readonly { readonly day: string; readonly at: number }[],
): readonly { readonly at: number; readonly label: string }[] {
  const years = new Set(days.map(({ day }) => day.slice(0, 4)));
  return days.map(({ day, at }) => ({
    at,
    label: years.size > 1 ? format.day(day, "medium") : format.dayRange(day, day),
  }));
}
