import type { Row } from "../change";
import { type Part, sumOfTallies, type Tally } from "./shares";

/** Which parts of the work are looked at; an absent word asks nothing. */
export type AlignmentFilter = {
  readonly driver?: string;
  readonly businessLine?: string;
  readonly program?: string;
};

/** Whether a project has this driver, business line and programme. */
export function isAlignedWith(
  { drivers = [], businessLineId, programId }: Row<"project">,
  { driver, businessLine, program }: AlignmentFilter,
): boolean {
  return (
    (driver === undefined || drivers.some((id) => id === driver)) &&
    (businessLine === undefined || businessLineId === businessLine) &&
    (program === undefined || programId === program)
  );
}

/** The parts whose project has this driver, business line and programme. */
export function filteredParts(parts: readonly Part[], filter: AlignmentFilter): readonly Part[] {
  return parts.filter(({ project }) => isAlignedWith(project, filter));
}

/** A cell of the matrix: what serves this objective along this axis; empty where nothing does, which is shown. */
export type Cell = { readonly parts: readonly Part[]; readonly tally: Tally };

/**
 * The matrix of coverage (B4). Either word may be null: the whole of a row or
 * of a column, in which a part counts once however many cells it stands in, so
 * that totals are not the sums of their cells.
 */
export function cellOf(parts: readonly Part[], objectiveId: string | null, pillarId: string | null): Cell {
  const own = parts.filter(
    ({ objectives, pillars }) =>
      (objectiveId === null || objectives.some((id) => id === objectiveId)) &&
      (pillarId === null || pillars.some((id) => id === pillarId)),
  );
  return { parts: own, tally: sumOfTallies(own.map(({ tally }) => tally)) };
}

/** What serves no objective, or no axis: projects and the epics that go their own way. */
export function orphansOf(parts: readonly Part[]): readonly {
  readonly part: Part;
  readonly lacks: "objective" | "pillar" | "both";
}[] {
  return parts.flatMap((part) => {
    const [hasNoAim, hasNoAxis] = [part.objectives.length === 0, part.pillars.length === 0];
    if (!hasNoAim && !hasNoAxis) return [];
    return [{ part, lacks: hasNoAim && hasNoAxis ? "both" : hasNoAim ? "objective" : "pillar" } as const];
  });
}

/** How the sprints under way share their work among the axes, and how it was meant to be. */
export type Mix = {
  readonly pillar: Row<"pillar">;
  /** In hundredths of the unit; a project with several axes counts for each in equal parts. */
  readonly load: number;
  /** Of the whole load, 0 to 1; null while nothing is under way. */
  readonly share: number | null;
  readonly meant: number | null;
};

/** The mix of the sprints under way, by axis. */
export function mixOf(
  pillars: readonly Row<"pillar">[],
  states: readonly {
    readonly project: Row<"project">;
    readonly active: readonly { readonly tally: Tally }[];
  }[],
): readonly Mix[] {
  const loads = new Map<string, number>();
  let whole = 0;
  for (const { project, active } of states) {
    const load = active.reduce((sum, { tally }) => sum + tally.points, 0);
    whole += load;
    const own = project.pillars ?? [];
    for (const id of own) loads.set(id, (loads.get(id) ?? 0) + load / own.length);
  }
  return pillars.map((pillar) => {
    const load = loads.get(pillar.id) ?? 0;
    return { pillar, load, share: whole === 0 ? null : load / whole, meant: pillar.share ?? null };
  });
}
