import { writeCsv } from "@/exchange/csv/write";
import type { Cell, Figure } from "./figure";

/** A table for a spreadsheet: as a file, and as what a clipboard takes. */
type Csv = { readonly text: string; readonly plain: string };

/** The table with its mention and its definition; tabs between cells for the clipboard, which every spreadsheet takes. */
export function csvOf(
  { title, table, summary, sentences = [], cautions = [], definition, leftOut }: Figure,
  mention: string,
  language: "fr" | "en",
): Csv {
  const columns = table.columns.map(({ title: header }, i) => ({
    header,
    value: (row: readonly Cell[]) => fileValue(row[i]),
  }));
  const text = (cell: string): readonly Cell[] => [{ text: cell }];
  // A forecast is its sentences: of other figures the table says it all.
  const said = sentences.length > 0 ? [summary, ...sentences, ...cautions] : cautions;
  const foot = [[], ...[...said, ...definition, ...leftOut.map((each) => each.text), mention].map(text)];
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
