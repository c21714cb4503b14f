import { effectiveMarking } from "@/domain/rules/marking";
import { markingLabels, markingWords } from "@/domain/rules/marking-words";
import { writeCsv } from "@/exchange/csv/write";
import { markedFileName } from "@/exchange/native/file-name";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayAt } from "@/lib/day-at";
import { chartAsPng, chartAsSvg, type PaperWords } from "@/ui/chart/export";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useProject } from "../project-context";
import type { Cell, Figure } from "./figure";

type Csv = { readonly text: string; readonly plain: string };

/** The ways in which a figure leaves: as a table, as a drawing, as a picture; each bears the mention (domain.md). */
export function useFigureFiles(figure: Figure): () => readonly MenuEntry[] {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { queries, desk, notify, say, now } = useServices();
  const project = useProject();
  const workspace = useLive(queries.workspace);
  const marking = effectiveMarking(workspace?.marking ?? { level: "NP", label: markingLabels.NP }, [
    project.marking,
  ]);
  const mention = markingWords(marking);
  const nameOf = (extension: string): string =>
    markedFileName([project.code, figure.name], dayAt(now(), project.timeZone), marking, extension);
  const words = (): PaperWords => ({
    title: `${project.name} · ${figure.title}`,
    summary: figure.summary,
    marking: mention,
    foot: [
      ...figure.definition,
      ...figure.leftOut.map(({ text }) => text),
      t("reports.common.drawnAt", { at: format.instantShort(now(), project.timeZone) }),
      ...(workspace?.fictional || project.fictional ? [t("shell.fictional")] : []),
    ],
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
      await navigator.clipboard.writeText(csvOf(figure, mention, language).plain);
      say(t("reports.common.copied"));
    } catch {
      notify({ kind: "error", text: t("reports.common.notCopied") });
    }
  };
  return () => {
    const { chart } = figure;
    const csv = () => new Blob([csvOf(figure, mention, language).text], { type: "text/csv" });
    const entry = (key: "csv" | "svg" | "png", make: () => Blob | Promise<Blob>): MenuEntry => ({
      kind: "action",
      label: t(`reports.common.as.${key}`),
      onPick: () => void leave(key, make),
    });
    const drawn = chart
      ? [
          entry("svg", () => new Blob([chartAsSvg(chart, words())], { type: "image/svg+xml" })),
          entry("png", () => chartAsPng(chart, words())),
        ]
      : [];
    return [
      { kind: "action", label: t("reports.common.copy"), onPick: () => void copy() },
      entry("csv", csv),
      ...drawn,
    ];
  };
}

/** The table with its mention and its definition; tabs between cells for the clipboard, which every spreadsheet takes. */
function csvOf({ title, table, definition, leftOut }: Figure, mention: string, language: "fr" | "en"): Csv {
  const columns = table.columns.map(({ title: header }, i) => ({
    header,
    value: (row: readonly Cell[]) => fileValue(row[i]),
  }));
  const text = (cell: string): readonly Cell[] => [{ text: cell }];
  const foot = [[], ...[...definition, ...leftOut.map((each) => each.text), mention].map(text)];
  const rows = [...table.rows, ...foot];
  const head = table.columns.map((column) => column.title);
  const lines = [[mention], [title], head, ...rows.map((row) => row.map((cell) => cellText(cell)))];
  return {
    text: writeCsv(columns, rows, language),
    plain: lines.map((cells) => cells.join("\t")).join("\n"),
  };
}

function fileValue(cell: Cell | undefined): string | number | null {
  if (!cell) return null;
  return cell.value === undefined ? cell.text : cell.value;
}

function cellText({ text }: Cell): string {
  return text.replace(/[\t\n\r]/g, " ");
}
