import { neutralCell } from "./neutral";

/** A number is written as one, so that a spreadsheet can add it up; null is an empty cell. */
export type CsvValue = string | number | null;

export type CsvColumn<Row> = {
  readonly header: string;
  readonly value: (row: Row) => CsvValue;
};

/** How a spreadsheet of that language opens a CSV by double-click. */
export type CsvLocale = "fr" | "en";

const manners = {
  fr: { separator: ";", decimal: "," },
  en: { separator: ",", decimal: "." },
} as const;

const byteOrderMark = "\ufeff";

/**
 * A table as Excel opens it in that language: UTF-8 with byte order mark, CRLF,
 * the list separator and decimal sign of the language, and no `sep=` line,
 * which would make Excel ignore the mark and break the accents. Texts that
 * begin like a formula get an apostrophe; numbers stay numbers, negative ones
 * too. Line breaks inside cells are line feeds. The caller encodes it as UTF-8.
 */
export function writeCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: Iterable<Row>,
  locale: CsvLocale,
): string {
  const { separator } = manners[locale];
  const lines = [columns.map(({ header }) => textCell(header, separator)).join(separator)];
  for (const row of rows) {
    lines.push(columns.map(({ value }) => cellOf(value(row), locale)).join(separator));
  }
  return `${byteOrderMark}${lines.join("\r\n")}\r\n`;
}

function cellOf(value: CsvValue, locale: CsvLocale): string {
  const { separator, decimal } = manners[locale];
  if (value === null) return "";
  if (typeof value === "string") return textCell(value, separator);
  return Number.isFinite(value) ? String(value).replace(".", decimal) : "";
}

/** Quoted where it must be: separator, quote, line break, or spaces at an end, which some readers drop. */
function textCell(text: string, separator: string): string {
  const safe = neutralCell(text.replace(/\r\n?/g, "\n"));
  const plain = !safe.includes(separator) && !/["\n\r\t]|^\s|\s$/.test(safe);
  return plain ? safe : `"${safe.replaceAll('"', '""')}"`;
}
