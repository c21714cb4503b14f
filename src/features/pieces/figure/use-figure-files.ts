import { effectiveMarking } from "@/domain/rules/marking";
import { markingLabels, markingWords } from "@/domain/rules/marking-words";
import { markedFileName } from "@/exchange/native/file-name";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayAt } from "@/lib/day-at";
import type { ChartSpec } from "@/ui/chart/chart-spec";
import { chartAsPng, chartAsSvg } from "@/ui/chart/export";
import type { PaperWords } from "@/ui/chart/paper-chart";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import type { Figure } from "./figure";
import { csvOf } from "./figure-csv";
import { type FigureScope, useFigureScope } from "./figure-scope";

type FileKind = "csv" | "svg" | "png";

/** The ways in which a figure leaves: as a table, as a drawing, as a picture; each bears the mention (domain.md). */
export function useFigureFiles(figure: Figure): () => readonly MenuEntry[] {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { queries, desk, notify, say, now } = useServices();
  const scope = useFigureScope();
  const workspace = useLive(queries.workspace);
  const marking = effectiveMarking(
    workspace?.marking ?? { level: "NP", label: markingLabels.NP },
    scope.markings,
  );
  const mention = markingWords(marking);
  const told = onItsOwn(figure, (what) => t("reports.common.leftOutLine", { what }));
  const nameOf = (extension: string): string =>
    markedFileName([scope.code, figure.name], dayAt(now(), scope.timeZone), marking, extension);
  const drawnAt = (): string =>
    t(`reports.common.drawnAt.${scope.kind}`, { at: format.instantShort(now(), scope.timeZone) });
  const words = (): PaperWords => ({
    ...paperOf(told, scope, drawnAt()),
    marking: mention,
    ...(workspace?.fictional || scope.isFictional ? { aside: t("shell.fictional") } : {}),
  });
  const leave = async (what: string, make: () => Blob | Promise<Blob>): Promise<void> => {
    try {
      const blob = await make();
      const name = nameOf(what);
      await desk.note("report", name);
      saveFile({ name, blob });
      say(t("reports.common.saved", { name }));
    } catch {
      notify({ kind: "error", text: t("reports.common.notSaved") });
    }
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(csvOf(told, mention, language).plain);
      say(t("reports.common.copied"));
    } catch {
      notify({ kind: "error", text: t("reports.common.notCopied") });
    }
  };
  return () => {
    const { chart } = figure;
    const entry = (key: FileKind, make: () => Blob | Promise<Blob>): MenuEntry => ({
      kind: "action",
      label: t(`reports.common.as.${key}`),
      onPick: () => void leave(key, make),
    });
    const csv = () => new Blob([csvOf(told, mention, language).text], { type: "text/csv" });
    const svg = (spec: ChartSpec) => new Blob([chartAsSvg(spec, words())], { type: "image/svg+xml" });
    const drawn = chart
      ? [entry("svg", () => svg(chart)), entry("png", () => chartAsPng(chart, words()))]
      : [];
    return [
      { kind: "action", label: t("reports.common.copy"), onPick: () => void copy() },
      entry("csv", csv),
      ...drawn,
    ];
  };
}

/** Away from the list that they stand in on the screen, lines say what they are. */
function onItsOwn(figure: Figure, say: (what: string) => string): Figure {
  return { ...figure, leftOut: figure.leftOut.map((line) => ({ ...line, text: say(line.text) })) };
}

function paperOf(
  { title, summary, sentences = [], cautions = [], definition, leftOut }: Figure,
  { name }: FigureScope,
  drawnAt: string,
): Pick<PaperWords, "title" | "summary" | "foot"> {
  return {
    title: `${name} · ${title}`,
    summary,
    foot: [...sentences, ...cautions, ...definition, ...leftOut.map(({ text }) => text), drawnAt],
  };
}
