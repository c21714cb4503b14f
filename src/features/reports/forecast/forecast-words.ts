import type { ReportAnswer } from "@/domain/reports/answers/answers";
import type { LeftOut } from "@/features/pieces/figure/figure";
import type { Amounts } from "@/features/pieces/figure/use-amounts";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import { longDay, meanOf, periodWords, shareWords } from "./said";

export type ForecastAnswer = NonNullable<ReportAnswer<"forecast">>;
export type ForecastTools = {
  readonly t: Translate;
  readonly format: Format;
  readonly amounts: Amounts;
  /** What the unit is called in sentences. */
  readonly noun: "cards" | "points" | "hours";
  /** « Épopée « Accès » »; empty for the whole project. */
  readonly scopeName: string;
};

/** The title with what it is asked for. */
export function titled(title: string, { t, scopeName }: ForecastTools): string {
  return scopeName === "" ? title : t("reports.forecast.titleOf", { title, scope: scopeName });
}

/** « 12 semaines, de 5 à 14 cartes par semaine »: what it rests on (B69). */
export function basisWords({ asked, samples, past }: ForecastAnswer, tools: ForecastTools): string {
  const { t, format, amounts } = tools;
  const [first = 0] = samples;
  if (samples.length === 0) return t("reports.forecast.noPast");
  const isConstant = samples.every((sample) => sample === first);
  return t(isConstant ? "reports.forecast.basisConstant" : "reports.forecast.basis", {
    periods: periodWords(asked.period, samples.length, t),
    from: format.day(past.from),
    to: format.day(past.to),
    least: amounts.figure(Math.min(...samples)),
    most: amounts.say(Math.max(...samples)),
    per: t(`reports.forecast.per.${asked.period}`),
    mean: isConstant ? amounts.say(first) : amounts.figure(meanOf(samples)),
  });
}

/** What whoever shows it to a committee must say first (B69, B72). */
export function cautionWords(
  answer: ForecastAnswer,
  { warnings, endless = 0, runs }: { warnings: readonly string[]; endless?: number; runs: number },
  { t, format }: ForecastTools,
): readonly string[] {
  const { asked, firmness, samples, pace, past } = answer;
  const share = format.percent(Math.floor((firmness.estimated ?? 0) * 100) / 100);
  const periods = periodWords(asked.period, samples.length, t);
  return [
    ...(firmness.isFirm ? [] : [t("reports.forecast.caution.notFirm", { share })]),
    ...(warnings.includes("few-periods") ? [t("reports.forecast.caution.few", { periods })] : []),
    ...(past.cutOn ? [t("reports.forecast.caution.cut", { day: format.day(past.cutOn) })] : []),
    ...(endless > 0
      ? [t("reports.forecast.caution.endless", { share: shareWords(endless, runs, format) })]
      : []),
    ...(pace?.hasUnequalLengths ? [t("reports.forecast.caution.unequal")] : []),
  ];
}

/** What a forecast rests on and supposes: printed under it. */
export function groundWords(
  answer: ForecastAnswer,
  runs: number,
  tools: ForecastTools,
  growth = growthWords(answer, tools),
): readonly string[] {
  const { t, format, amounts } = tools;
  const { asked, firmness, calendar, zone, pace } = answer;
  const days = calendar.workdays.map((day) => weekdayName(day, format));
  return [
    basisWords(answer, tools),
    ...(tools.scopeName === "" ? [] : [t(`reports.forecast.${paceKey(asked)}`)]),
    t("reports.forecast.remain", { amount: amounts.say(firmness.remaining) }) +
      (asked.unit === "cards" || firmness.estimated === null
        ? ""
        : ` ${t("reports.forecast.estimated", { share: format.percent(Math.floor(firmness.estimated * 100) / 100) })}`),
    ...growth,
    t("reports.forecast.method", { runs: format.number(runs), seed: String(asked.seed) }),
    ...(pace
      ? [t("reports.forecast.sprintLength", { days: t("common.count.day", { count: pace.sprintDays }) })]
      : []),
    t("reports.forecast.calendar", {
      days: format.list(days),
      zone: t(`capacity.calendar.zones.${calendar.zone}`),
      place: zone,
    }),
  ];
}

function growthWords({ asked, growth }: ForecastAnswer, { t, amounts }: ForecastTools): readonly string[] {
  if (!asked.grows) return [t("reports.forecast.stays")];
  const per = t(`reports.forecast.per.${asked.period}`);
  return [t("reports.forecast.grows", { mean: amounts.say(meanOf(growth)), per })];
}

/** Amid a sentence, where French writes it small and English does not. */
function weekdayName(weekday: number, format: Format): string {
  // 1 January 2024 was a Monday.
  return format.day(`2024-01-0${weekday}`, "full").split(/[\s,]/, 1)[0] ?? "";
}

function paceKey({ scope, pace }: ForecastAnswer["asked"]) {
  const isOwn = pace === "scope" && (scope.kind === "epic" || scope.kind === "label");
  return isOwn ? "paceOfScope" : "paceOfProject";
}

/** Cards that weigh nothing because nobody estimated them. */
export function unweighed(
  { asked, unestimatedOpen, unestimatedDone }: ForecastAnswer,
  { t }: ForecastTools,
): readonly LeftOut[] {
  if (asked.unit === "cards") return [];
  const [open, done] = [unestimatedOpen.length, unestimatedDone.length];
  return [
    ...(open > 0
      ? [{ text: t("reports.forecast.unestimatedOpen", { count: open }), ids: unestimatedOpen }]
      : []),
    ...(done > 0
      ? [{ text: t("reports.forecast.unestimatedDone", { count: done }), ids: unestimatedDone }]
      : []),
  ];
}

/** Why nothing is drawn, and the way out. */
export function nothingWords(
  { asked, samples, firmness, by }: ForecastAnswer,
  why: Exclude<ForecastAnswer["when"] | ForecastAnswer["howMany"], object>,
  { t, format }: ForecastTools,
): string {
  if (why === "nothing-remains" && asked.unit === "points" && firmness.unestimated > 0)
    return t("reports.forecast.nothing.no-estimate");
  return t(`reports.forecast.nothing.${why}`, {
    found: format.number(samples.length),
    day: longDay(by, format),
  });
}
