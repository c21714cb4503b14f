import { must } from "@/lib/assert";

export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

/** How a text is cut into cells, and which of its first lines are not yet the table. */
export type Dialect = {
  readonly separator: Separator;
  /** physical lines before the header: a `sep=` line, titles, blank lines */
  readonly linesBefore: number;
  /** the text of those lines that are not blank and no `sep=`, to be shown */
  readonly preamble: readonly string[];
};

/** One logical record of the sample: its cells counted for each separator. */
type Sampled = {
  readonly line: number;
  readonly text: string;
  readonly cells: Readonly<Record<Separator, number>>;
};

const sampledRecords = 25;

/**
 * Finds separator and header in the first part of a text (line feeds only, no
 * byte order mark). A `sep=` line decides; else the header line does, counted
 * outside quotes. Lines above the header are skipped only when what follows
 * them is a table and they are not: a one-column list stays one.
 * `chosen` overrides the separator, never the search for the header.
 */
export function detectDialect(sample: string, chosen?: Separator): Dialect {
  const records = sampleRecords(sample);
  const [first] = records;
  const told = first ? separatorTold(first.text) : null;
  const table = told ? records.slice(1) : records;
  const separator = chosen ?? told;
  const found = separator ? { separator, header: headerOf(table, separator) } : detect(table);
  const header = table[found.header];
  return {
    separator: found.separator,
    linesBefore: (header ?? first)?.line ?? 0,
    preamble: table.slice(0, found.header).map(({ text }) => text),
  };
}

function detect(table: readonly Sampled[]): { separator: Separator; header: number } {
  const [first] = table;
  if (!first) return { separator: ";", header: 0 };
  const onFirst = widest(first);
  if (onFirst && isKept(table, onFirst)) return { separator: onFirst, header: 0 };

  const below = separators
    .map((separator) => ({ separator, header: headerOf(table, separator) }))
    .filter(({ header }) => header > 0)
    .toSorted((a, b) => widthAt(table, b) - widthAt(table, a));
  return below[0] ?? { separator: onFirst ?? ";", header: 0 };
}

/** The separator that cuts the record into most cells; ties go to the order of the list. */
function widest(record: Sampled): Separator | null {
  const best = separators.reduce((a, b) => (record.cells[b] > record.cells[a] ? b : a));
  return record.cells[best] > 1 ? best : null;
}

/** Do the rows below keep to the width of the first? If so it is the header, whatever else is said of it. */
function isKept(table: readonly Sampled[], separator: Separator): boolean {
  const [first, ...rows] = table;
  if (!first || rows.length === 0) return true;
  const width = first.cells[separator];
  return rows.filter((row) => row.cells[separator] >= width * 0.5).length >= rows.length / 2;
}

/**
 * The first record as wide as the table below it. Below means at least two
 * records that agree on three cells or more; without such proof it is record 0.
 */
function headerOf(table: readonly Sampled[], separator: Separator): number {
  const widths = table.map(({ cells }) => cells[separator]);
  const usual = mostFrequent(widths.slice(1));
  if (usual < 2) return 0;
  const agreeing = widths.filter((width) => width === usual).length;
  if (agreeing < Math.max(2, widths.length * 0.6)) return 0;
  if ((widths[0] ?? 0) * 2 > usual) return 0;
  return Math.max(
    0,
    widths.findIndex((width) => width * 2 > usual && width > 1),
  );
}

function widthAt(table: readonly Sampled[], at: { separator: Separator; header: number }): number {
  return table[at.header]?.cells[at.separator] ?? 0;
}

function mostFrequent(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? 0;
}

/** « sep=; », as Excel writes and reads it, perhaps quoted. */
function separatorTold(line: string): Separator | null {
  const told = /^"?sep=(.)"? *$/i.exec(line)?.[1];
  return separators.find((separator) => separator === told) ?? null;
}

/**
 * Cuts the sample into its first records that are not blank. A quote opens a
 * quoted cell only where a cell begins, so that 5" in the middle of one harms
 * nothing; line feeds inside quotes do not end the record.
 */
function sampleRecords(sample: string): readonly Sampled[] {
  const records: Sampled[] = [];
  let line = 0;
  let at = 0;
  while (at < sample.length && records.length < sampledRecords) {
    const { end, cells, lines } = scanRecord(sample, at);
    const text = sample.slice(at, end);
    if (text.trim() !== "") records.push({ line, text, cells });
    line += lines;
    at = end + 1;
  }
  return records;
}

function scanRecord(sample: string, from: number) {
  const cells: Record<Separator, number> = { ",": 1, ";": 1, "\t": 1, "|": 1 };
  let lines = 1;
  let quoted = false;
  let cellBegins = true;
  let at = from;
  for (; at < sample.length; at++) {
    const char = must(sample[at], "inside the sample");
    if (quoted) {
      if (char === '"') quoted = false;
      else if (char === "\n") lines++;
      continue;
    }
    if (char === "\n") break;
    // After a doubled quote we are "outside" for no character: the second one opens again.
    if (char === '"' && (cellBegins || sample[at - 1] === '"')) {
      quoted = true;
      cellBegins = false;
      continue;
    }
    const separator = separators.find((candidate) => candidate === char);
    if (separator) cells[separator]++;
    cellBegins = separator !== undefined;
  }
  return { end: at, cells, lines };
}
