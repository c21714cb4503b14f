import type { Row } from "../change";
import type { Accreditation, JobValue, Phase } from "../model/planning";
import type { DayText, WipLimit } from "../model/vocabulary";

/** Weighted shortest job first (SAFe): cost of delay (value + urgency + risk reduction) over the size; null where it was not said. */
export function weightedJob(job: JobValue | null | undefined): number | null {
  if (!job || job.size <= 0) return null;
  return (job.value + job.urgency + job.riskReduction) / job.size;
}

/** What keeps a project from going live, as far as its « homologation » goes; null = nothing. It is told and never forbids. */
export function accreditationGap(
  accreditation: Accreditation | null | undefined,
  today: DayText,
): "unsaid" | "toPrepare" | "expired" | null {
  if (!accreditation) return "unsaid";
  const { state, expiresOn } = accreditation;
  if (state === "notRequired") return null;
  if (state === "toPrepare" || state === "expired") return state;
  return expiresOn !== null && expiresOn < today ? "expired" : null;
}

/** How many projects count in a phase: those that others steer do not. */
export function countOfPhase(
  projects: readonly Pick<Row<"project">, "id" | "phase" | "isExternal">[],
  phase: Phase,
): number {
  return projects.filter((row) => row.phase === phase && !row.isExternal).length;
}

/** How a phase with a limit stands. */
export function limitState(count: number, { cards }: WipLimit): "under" | "reached" | "over" {
  if (count > cards) return "over";
  return count === cards ? "reached" : "under";
}
