import type { CSSProperties, ReactElement } from "react";
import type { Row } from "@/domain/change";
import { drawnAs, type Timeline } from "@/domain/portfolio/roadmap/timeline";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { useRoadmap } from "../roadmap-context";
import { useBarHand } from "./use-bar-hand";

export type Placed = {
  readonly milestone: Row<"milestone">;
  /** The middle of what its date may mean. */
  readonly x: number;
  readonly from: number;
  readonly width: number;
  readonly isSoft: boolean;
  readonly lane: number;
  /** As far as the next of its lane, where its name is shortened at the latest. */
  readonly room: number;
};

const laneHeight = 26;
const diamond = 24;
const most = 4;
const widest = 190;
/** Between one name and the next diamond. */
const apart = 4;

/**
 * Milestones in time, each in the first lane where its name does not lie on another; where none is free, in the one that
 * stood longest, so that most of every name is read.
 */
export function placed(milestones: readonly Row<"milestone">[], line: Timeline): readonly Placed[] {
  const ends: number[] = [];
  const laid = [...milestones]
    .sort((a, b) => ((a.on?.on ?? "") < (b.on?.on ?? "") ? -1 : 1))
    .flatMap((milestone) => {
      const drawn = drawnAs(line, { startOn: milestone.on, endOn: milestone.on });
      if (!drawn) return [];
      const x = drawn.x + drawn.width / 2;
      const free = ends.findIndex((end) => end <= x);
      const lane = free >= 0 ? free : ends.length < most ? ends.length : ends.indexOf(Math.min(...ends));
      ends[lane] = x + Math.min(widest, 60 + milestone.name.length * 7);
      const isSoft = milestone.on?.precision !== "day";
      return [{ milestone, x, from: drawn.x, width: drawn.width, isSoft, lane }];
    });
  const nexts: number[] = [];
  return laid
    .toReversed()
    .map((each) => {
      const next = nexts[each.lane] ?? Number.POSITIVE_INFINITY;
      nexts[each.lane] = each.x;
      return { ...each, room: Math.max(diamond, Math.min(widest, next - each.x - apart)) };
    })
    .toReversed();
}

/** How high the lanes are that these take. */
export function lanesHeight(all: readonly Placed[]): number {
  return all.length === 0 ? 0 : (Math.max(...all.map(({ lane }) => lane)) + 1) * laneHeight;
}

/** A diamond and a name each; the state in words, never by the diamond alone. */
export function MilestoneLanes({ all }: { all: readonly Placed[] }): ReactElement | null {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  return (
    <ul aria-label={t("plan.roadmap.milestones")} className="relative" style={{ height: lanesHeight(all) }}>
      {all.map((each) => (
        <OneMilestone key={each.milestone.id} each={each} />
      ))}
    </ul>
  );
}

/** Drawn along like a bar, by pointer or keys; a press opens its day. */
function OneMilestone({ each: { milestone, x, lane, room } }: { each: Placed }): ReactElement {
  const { t } = useTranslation();
  const { facts, byId, line } = useRoadmap();
  const words = useKnownDate();
  const bar = must(byId.get(milestone.id), "a milestone of the roadmap is one of its bars");
  const { draft, isStill, on } = useBarHand(bar);
  const drawn = draft && drawnAs(line, { startOn: draft.endOn, endOn: draft.endOn });
  const at = drawn ? drawn.x + drawn.width / 2 : x;
  const project = facts.project.find(({ id }) => id === milestone.projectId);
  const state = t(`plan.roadmap.milestone.${milestone.state}`);
  const name = project ? `${project.code} · ${milestone.name}` : milestone.name;
  const date = words(draft ? draft.endOn : milestone.on);
  const tally = project && facts.tallies.get(project.id);
  const progress =
    tally && tally.cards > 0
      ? [t("plan.roadmap.milestone.progress", { done: tally.done, count: tally.cards })]
      : [];
  const rest = [date, state, ...progress];
  return (
    <li
      className={`group absolute hover:z-10 focus-within:z-10 ${draft ? "z-10" : ""}`}
      style={{ left: at - diamond / 2, top: lane * laneHeight, "--room": `${room}px` } as CSSProperties}
    >
      <button
        type="button"
        aria-describedby="roadmap-keys"
        {...on}
        className={`flex h-6 scroll-ml-(--names) ${isStill ? "" : "cursor-grab touch-none"} items-center gap-1 rounded-s bg-surface pr-1.5 text-s hover:bg-sunken ${draft ? "outline-2 outline-focus outline-dashed" : "max-w-(--room) hover:max-w-none hover:shadow-1 focus-visible:max-w-none focus-visible:shadow-1"}`}
      >
        <svg aria-hidden viewBox="0 0 24 24" className="size-6 flex-none">
          <path
            d="M12 5 19 12 12 19 5 12Z"
            className={milestone.state === "reached" ? "fill-ok stroke-ok" : "fill-surface stroke-ink-2"}
            strokeWidth={2}
            strokeDasharray={milestone.state === "dropped" ? "2 2" : undefined}
          />
        </svg>
        <span className={`min-w-0 truncate ${milestone.state === "dropped" ? "line-through" : ""}`}>
          {name}
        </span>
        {/* What there is no room for stands there under a pointer and with the focus (B57). */}
        <span
          aria-hidden
          className={`flex-none text-ink-2 ${draft ? "" : "hidden group-hover:inline group-focus-within:inline"}`}
        >
          {draft ? date : rest.join(" · ")}
        </span>
        <span className="sr-only">{`, ${rest.join(", ")}`}</span>
      </button>
    </li>
  );
}

/** A dashed vertical through all lines where a day is known, a faint band where it is not (B59). */
export function MilestoneLines({ all }: { all: readonly Placed[] }): ReactElement {
  return (
    <>
      {all.map(({ milestone, x, from, width, isSoft }) =>
        isSoft ? (
          <span
            key={milestone.id}
            // A year that is shaded whole would shade most of a plan.
            className={`absolute inset-y-0 border-line-strong border-x border-dashed opacity-60 ${milestone.on?.precision === "year" ? "" : "bg-sunken"}`}
            style={{ left: from, width }}
          />
        ) : (
          <span
            key={milestone.id}
            className="absolute inset-y-0 border-line-strong border-l border-dashed"
            style={{ left: x }}
          />
        ),
      )}
    </>
  );
}
