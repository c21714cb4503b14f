import type { ReactElement } from "react";
import type { Bar } from "@/domain/portfolio/roadmap/bars";
import { ChartHead } from "./chart-head";
import { OnGround } from "./ground";
import { rowHeight, yearsHeight } from "./looks";
import { lanesHeight, type Placed } from "./milestones";
import { RoadmapRow } from "./roadmap-row";

/** What an A3 sheet across holds at the size of this chart, with room to spare for a printer's own margins. */
const sheet = 1080;
/** The name of the roadmap on the first sheet. */
const title = 45;

/** The roadmap on sheets: the years on each of them, the milestones on the first. No row is cut. */
export function RoadmapOnPaper({
  rows,
  marks,
  folded,
}: {
  rows: readonly Bar[];
  marks: readonly Placed[];
  folded: ReadonlySet<string>;
}): ReactElement {
  const sheets = sheetsOf(rows, lanesHeight(marks));
  return (
    <div data-sheets={sheets.length} className="[--names:300px] [zoom:0.9]">
      {sheets.map((each, at) => (
        <div key={each[0]?.id ?? "none"} className={at === 0 ? "" : "break-before-page"}>
          <ChartHead milestones={at === 0 ? marks : none} />
          <OnGround rowCount={each.length} marks={marks}>
            {each.map((bar, index) => (
              <RoadmapRow
                key={bar.id}
                bar={bar}
                index={index}
                isFolded={folded.has(bar.id)}
                onFold={nothing}
                onFocus={nothing}
              />
            ))}
          </OnGround>
        </div>
      ))}
    </div>
  );
}

const none: readonly Placed[] = [];
const nothing = (): void => undefined;

/** The rows of each sheet; the first has less room. */
function sheetsOf(rows: readonly Bar[], lanes: number): readonly (readonly Bar[])[] {
  const room = (taken: number) => Math.floor((sheet - yearsHeight - taken) / rowHeight);
  const [first, others] = [room(title + lanes), room(0)];
  const sheets = [rows.slice(0, first)];
  for (let from = first; from < rows.length; from += others) sheets.push(rows.slice(from, from + others));
  return sheets;
}
