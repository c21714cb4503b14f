import { memo, type ReactElement } from "react";
import { ticksOf, xOf } from "@/domain/portfolio/roadmap/timeline";
import { useRoadmap } from "../roadmap-context";
import { MilestoneLines, type Placed } from "./milestones";

/** Behind the bars: the parts of the line, the milestones, and today. */
export const Ground = memo(function Ground({ marks }: { marks: readonly Placed[] }): ReactElement {
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
