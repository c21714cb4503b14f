import { readdirSync, readFileSync } from "node:fs";
import { bytesOf, tableOf } from "./read-csv";
import { realPath } from "./real-data";

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The sixteen files of story points as one of 23,313 rows: what `concat_bench.py` writes, made in memory. */
export function storyPoints(): Uint8Array {
  const lines = ["project,issuekey,title,description,storypoint"];
  const files = readdirSync(realPath("story-points")).filter((file) => file.endsWith(".csv"));
  for (const file of files.sort()) {
    const table = tableOf(new Uint8Array(readFileSync(realPath(`story-points/${file}`))));
    if (!table.ok) throw new Error(`${file}: ${table.error.code}`);
    for (const { cells } of table.value.rows) lines.push([file.slice(0, -4), ...cells].map(quoted).join(","));
  }
  return bytesOf(`${lines.join("\n")}\n`);
}
