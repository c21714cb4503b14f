import { addDays, type Day } from "@/lib/day";
import type { Row } from "../change";
import { fromHundredths } from "../model/points";
import type { DependencyHealth } from "./dependency-health";
import { ageOfNote } from "./health-stream";
import { isPast } from "./known-span";
import { accreditationGap } from "./phases";
import type { Tally } from "./shares";

/** What asks for a decision now. Each names its project or thing, and how much. */
export type Matter =
  | { readonly kind: "blocked"; readonly project: Row<"project">; readonly cards: number }
  | {
      readonly kind: "over";
      readonly project: Row<"project">;
      readonly sprint: Row<"sprint">;
      readonly load: number;
      readonly capacity: number;
    }
  | { readonly kind: "late"; readonly from: string; readonly to: string; readonly id: string }
  | { readonly kind: "unowned"; readonly project: Row<"project"> }
  | { readonly kind: "unsaid"; readonly project: Row<"project">; readonly days: number | null }
  | { readonly kind: "milestone"; readonly milestone: Row<"milestone"> }
  | { readonly kind: "ended"; readonly project: Row<"project"> }
  | {
      readonly kind: "accreditation";
      readonly project: Row<"project">;
      readonly on: string;
      readonly isPast: boolean;
    }
  /** It is being rolled out, and nothing holds that lets it go live. */
  | { readonly kind: "unaccredited"; readonly project: Row<"project"> };

type State = {
  readonly project: Row<"project">;
  readonly tally: Tally;
  readonly active: readonly { readonly sprint: Row<"sprint">; readonly tally: Tally }[];
  readonly health: readonly Row<"healthNote">[];
};

type Told = {
  readonly row: { readonly id: string };
  readonly health: DependencyHealth;
  readonly fromName: string;
  readonly toName: string;
};

/** An accreditation is renewed before its end: so many days ahead it is said. */
const noticeDays = 60;

/** An accreditation that ran out or soon will; one that is missing where the project is being rolled out. */
function accreditationMatter(project: Row<"project">, today: Day): Matter | null {
  const { accreditation, phase } = project;
  const expires = accreditation?.state === "notRequired" ? null : (accreditation?.expiresOn ?? null);
  if (expires !== null && expires < addDays(today, noticeDays))
    return { kind: "accreditation", project, on: expires, isPast: expires < today };
  const isLacking = phase === "rollout" && accreditationGap(accreditation, today) !== null;
  return isLacking ? { kind: "unaccredited", project } : null;
}

/** What is blocked, over capacity, late, unowned, past its date or unsaid, in the order in which it hurts. */
export function thisWeek(
  {
    projects,
    dependencies,
    milestones,
  }: {
    readonly projects: readonly State[];
    readonly dependencies: readonly Told[];
    readonly milestones: readonly Row<"milestone">[];
  },
  today: Day,
): readonly Matter[] {
  const matters: Matter[] = [];
  for (const { project, tally } of projects)
    if (tally.blocked > 0) matters.push({ kind: "blocked", project, cards: tally.blocked });
  for (const { project, active } of projects)
    for (const { sprint, tally } of active) {
      const load = fromHundredths(tally.points);
      if (sprint.capacity !== null && load > sprint.capacity)
        matters.push({ kind: "over", project, sprint, load, capacity: sprint.capacity });
    }
  for (const { row, health, fromName, toName } of dependencies)
    if (health === "late") matters.push({ kind: "late", id: row.id, from: fromName, to: toName });
  for (const milestone of milestones)
    if (milestone.state === "planned" && milestone.on && isPast(milestone.on, today))
      matters.push({ kind: "milestone", milestone });
  for (const { project, tally } of projects) {
    const isOpen = tally.done < tally.cards;
    if (isOpen && project.endOn && isPast(project.endOn, today)) matters.push({ kind: "ended", project });
    const matter = accreditationMatter(project, today);
    if (matter) matters.push(matter);
  }
  for (const { project } of projects) if (!project.owner) matters.push({ kind: "unowned", project });
  for (const { project, health } of projects) {
    const age = health[0] ? ageOfNote(health[0], today) : null;
    if (age === null || age.isOld) matters.push({ kind: "unsaid", project, days: age?.days ?? null });
  }
  return matters;
}
