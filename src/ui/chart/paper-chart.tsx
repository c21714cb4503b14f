import type { ReactElement } from "react";
import type { ChartSpec, Key } from "./chart-spec";
import { frameOf, widthOf } from "./frame";
import { Picture } from "./picture";
import { Swatch } from "./swatch";
import { Textures } from "./tones";

/** What is written around a chart on paper. */
export type PaperWords = {
  readonly title: string;
  /** Beneath the title: the figure in one sentence. */
  readonly summary: string;
  /** Said beside the title, of data that are no real ones. */
  readonly aside?: string;
  /** The mention, above and below. */
  readonly marking: string;
  /** Printed under the chart: definition, what was left out, of when it is. */
  readonly foot: readonly string[];
};

const line = 16;
/** Between two sheets of a drawing. */
const gap = 12;

export type PaperSheet = { readonly spec: ChartSpec; readonly height: number };

/** A chart, in its sheets, with everything that it must not travel without. */
export function PaperChart({
  sheets,
  words,
  width,
}: {
  sheets: readonly PaperSheet[];
  words: PaperWords;
  width: number;
}): ReactElement {
  const said = wrapped(words.summary, width - 48);
  const head = 84 + (said.length - 1) * line;
  const foot = words.foot.flatMap((text) => wrapped(text, width - 48));
  const keys = sheets[0]?.spec.keys ?? [];
  const rows = keyRows(keys, width - 48);
  const height = sheets.reduce((sum, sheet) => sum + sheet.height, 0) + gap * (sheets.length - 1);
  const below = head + height + 24 + Math.max(1, rows.length) * line;
  const all = below + foot.length * line + 24;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={all}
      viewBox={`0 0 ${width} ${all}`}
      fontFamily="var(--font)"
      fontSize={12}
    >
      <title>{words.title}</title>
      <rect width={width} height={all} fill="#ffffff" />
      <Mention text={words.marking} x={width / 2} y={20} />
      <text x={24} y={48} fontSize={17} fontWeight={600} fill="var(--ink)">
        {words.title}
      </text>
      {words.aside ? (
        <text x={width - 24} y={48} textAnchor="end" fontWeight={600} fill="var(--ink-2)">
          {words.aside}
        </text>
      ) : null}
      {said.map((text, i) => (
        <text key={text} x={24} y={68 + i * line} fill="var(--ink-2)">
          {text}
        </text>
      ))}
      {sheets.map((sheet, i) => {
        const over = sheets.slice(0, i).reduce((sum, each) => sum + each.height + gap, head);
        return (
          <g key={over} transform={`translate(0 ${over})`}>
            <Picture
              spec={sheet.spec}
              frame={frameOf(sheet.spec, width, sheet.height)}
              scope={`paper${i + 1}`}
            />
          </g>
        );
      })}
      <Textures fills={keys.flatMap(({ fill }) => (fill ? [fill] : []))} scope="keys" />
      {rows.map((row, i) => (
        <PaperKeys key={row[0]?.label ?? i} keys={row} y={head + height + 8 + i * line} />
      ))}
      {foot.map((text, i) => (
        <text key={text} x={24} y={below + i * line} fontSize={11} fill="var(--ink-2)">
          {text}
        </text>
      ))}
      <Mention text={words.marking} x={width / 2} y={all - 10} />
    </svg>
  );
}

function Mention({ text, x, y }: { text: string; x: number; y: number }): ReactElement {
  return (
    <text x={x} y={y} textAnchor="middle" fontWeight={700} letterSpacing={1} fill="var(--ink)">
      {text}
    </text>
  );
}

/** How wide a key is: its swatch, its name, and what parts it from the next one. */
const keyWidth = ({ label }: Key): number => 44 + widthOf(label);

/** Keys in rows that fit on the paper. */
function keyRows(keys: readonly Key[], width: number): readonly (readonly Key[])[] {
  const rows: Key[][] = [];
  let room = 0;
  for (const key of keys) {
    const row = rows.at(-1);
    if (row && keyWidth(key) <= room) row.push(key);
    else {
      rows.push([key]);
      room = width;
    }
    room -= keyWidth(key);
  }
  return rows;
}

function PaperKeys({ keys, y }: { keys: readonly Key[]; y: number }): ReactElement {
  let at = 24;
  return (
    <g fontSize={11} fill="var(--ink-2)">
      {keys.map((key) => {
        const x = at;
        at += keyWidth(key);
        return (
          <g key={key.label} transform={`translate(${x} ${y})`}>
            <Swatch of={key} scope="keys" />
            <text x={28} y={10}>
              {key.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Words in lines of about that width. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
