import type { PortableBatch } from "@/domain/portable";
import { classifiedLine } from "@/domain/rules/classified-line";
import type { TableRow } from "./csv/table";

/** A line of a file that bears a mention of classification: where it starts, in which column or row, and the line. */
export type ClassifiedPlace = { readonly line: number; readonly where: string; readonly text: string };

/** All of them counted, the first ones named. */
export type ClassifiedFound = { readonly count: number; readonly first: readonly ClassifiedPlace[] };

const told = 100;

function startFound() {
  const first: ClassifiedPlace[] = [];
  let count = 0;
  return {
    add(place: ClassifiedPlace): void {
      count += 1;
      if (first.length < told) first.push(place);
    },
    end: (): ClassifiedFound => ({ count, first }),
  };
}

/** Looks for mentions of classification in every cell of a table, also in columns that nobody takes. */
export function classifiedInTable(headers: readonly string[], headerLine: number) {
  const found = startFound();
  const look = (cells: readonly string[], line: number) => {
    // One look at the whole row: almost none has any, and a file has hundreds of thousands of cells.
    if (classifiedLine(cells.join("\n")) === null) return;
    cells.forEach((cell, at) => {
      const text = classifiedLine(cell);
      if (text !== null) found.add({ line, where: headers[at] ?? "", text });
    });
  };
  look(headers, headerLine);
  return {
    add: ({ line, cells, beyond }: Pick<TableRow, "line" | "cells" | "beyond">): void =>
      look([...cells, ...beyond], line),
    end: found.end,
  };
}

/** Looks for mentions of classification in every text of a native file; what its journal only repeats counts once. */
export function classifiedInNative() {
  const found = startFound();
  const seen = new Set<string>();
  // The header is the first line, and everything after it is a line of its own.
  let line = 1;
  const look = (item: unknown, where: string, isRepeat: boolean) => {
    line += 1;
    for (const value of textsOf(item)) {
      const text = classifiedLine(value);
      if (text === null || (isRepeat && seen.has(value))) continue;
      seen.add(value);
      found.add({ line, where, text });
    }
  };
  return {
    add(batch: PortableBatch): void {
      if (batch.kind === "rows") for (const row of batch.rows) look(row, nameOf(row), false);
      else if (batch.kind === "deeds") for (const deed of batch.deeds) look(deed, "", true);
      else if (batch.kind === "events") for (const event of batch.events) look(event, "", true);
      else if (batch.kind === "texts") for (const { text } of batch.texts) look(text, "", true);
    },
    end: found.end,
  };
}

function nameOf(row: Readonly<Record<string, unknown>>): string {
  const name = row.title ?? row.name;
  return typeof name === "string" ? name : "";
}

function* textsOf(item: unknown): Generator<string> {
  if (typeof item === "string") yield item;
  else if (typeof item === "object" && item !== null)
    for (const value of Object.values(item)) yield* textsOf(value);
}
