import { memo, type ReactElement, type ReactNode } from "react";
import { ticksOf, xOf } from "@/domain/portfolio/roadmap/timeline";
import { useRoadmap } from "../roadmap-context";
import { rowHeight } from "./looks";
import { MilestoneLines, type Placed } from "./milestones";

/** Behind the bars: the parts of the line, the milestones, and today. */
const Ground = memo(function Ground({ marks }: { marks: readonly Placed[] }): ReactElement {
  const { line } = useRoadmap();
  return (
    <div aria-hidden className="absolute inset-y-0 left-(--names)" style={{ width: line.width }}>
      {ticksOf(line, line.zoom).map(({ on, x }) => (
        <span key={on} className="absolute inset-y-0 border-line border-l" style={{ left: x }} />
      ))}
      <MilestoneLines all={marks} />
      <span className="absolute inset-y-0 w-0.5 bg-danger" style={{ left: xOf(line, line.today) }} />
    </div>
  );
});

/** Rows of bars, as high as there are, on their ground; `wires` lie over them. */
export function OnGround(props: {
  readonly rowCount: number;
  readonly marks: readonly Placed[];
  readonly children: ReactNode;
  readonly wires?: ReactNode;
}): ReactElement {
  const { line } = useRoadmap();
  return (
    <div
      className="relative"
      style={{ height: props.rowCount * rowHeight, width: `calc(var(--names) + ${line.width}px)` }}
    >
      <Ground marks={props.marks} />
      <ul className="relative">{props.children}</ul>
      {props.wires}
    </div>
  );
}
