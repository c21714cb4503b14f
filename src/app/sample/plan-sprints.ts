import { activeSprint } from "./calendar";
import { type CardLine, type ProjectScript, readCards } from "./project-script";

/** What befalls a card in a sprint, beside being done. */
export type Fate =
  | "done"
  | "added"
  | "carried"
  | "carried-to-backlog"
  | "removed"
  | "reopened"
  | "cancelled"
  | "mistaken";

/** A card's stay in one sprint. */
export type Stay = { readonly sprint: number; readonly fate: Fate };

export type PlannedCard = {
  readonly line: CardLine;
  /** 1 for the first: cards are made in the order of the script, so it is the number in the key. */
  readonly number: number;
  /** The sprint during which the card is written down. */
  readonly madeIn: number;
  readonly stays: readonly Stay[];
  /** What it was thought to be worth at first, where that changed in its sprint; null = it was not estimated. */
  readonly firstPoints?: number | null;
};

const sequence = [1, 2, 3, 5, 8, 13];

/** Which sprints each card of a script goes through, so that every closed sprint has a history of its own. */
export function planSprints(script: ProjectScript, dice: () => number): readonly PlannedCard[] {
  const first = activeSprint - script.closed;
  const lines = readCards(script.cards);
  const weight = (line: CardLine) => (line.standing === "h" ? (line.points ?? 3) : 0);
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  const fates = drawFates(first, dice);
  const lastOfHistory = lines.findLastIndex((line) => line.standing === "h");
  let before = 0;
  return lines.map((line, i) => {
    const sprint = Math.min(activeSprint - 1, first + Math.floor((before / total) * script.closed));
    before += weight(line);
    // What comes after the history is written down little by little, up to the sprint under way.
    const later = Math.max(0, i - lastOfHistory) / (lines.length - lastOfHistory);
    const madeIn = Math.max(first - 1, sprint - 2 + Math.floor(later * 4));
    return { line, number: i + 1, madeIn, ...courseOf(line, sprint, fates, dice) };
  });
}

type Course = Pick<PlannedCard, "stays" | "firstPoints">;

function courseOf(
  line: CardLine,
  sprint: number,
  fates: (sprint: number) => Fate,
  dice: () => number,
): Course {
  if (line.standing === "c")
    return {
      stays: [
        { sprint: activeSprint - 1, fate: "carried" },
        { sprint: activeSprint, fate: "done" },
      ],
    };
  if ("tprd".includes(line.standing))
    return { stays: [{ sprint: activeSprint, fate: line.kind === "bug" ? "added" : "done" }] };
  if (line.standing === "1" || line.standing === "2")
    return { stays: [{ sprint: activeSprint + Number(line.standing), fate: "done" }] };
  if (line.standing !== "h") return { stays: [] };
  const fate = fates(sprint);
  const again = fate === "removed" || fate === "carried" || fate === "carried-to-backlog";
  const stays: Stay[] = [{ sprint, fate }, ...(again ? [{ sprint: sprint + 1, fate: "done" as const }] : [])];
  return { stays, ...firstEstimate(line, fate, dice) };
}

function firstEstimate(line: CardLine, fate: Fate, dice: () => number): Pick<PlannedCard, "firstPoints"> {
  if (line.points === null || fate !== "done") return {};
  const drawn = dice();
  if (drawn < 0.04) return { firstPoints: null };
  if (drawn > 0.16) return {};
  const at = sequence.indexOf(line.points) + (drawn < 0.11 ? -1 : 1);
  return sequence[at] === undefined ? {} : { firstPoints: sequence[at] ?? null };
}

/** Per sprint: one card comes late, some do not make it. From the last closed sprint only what the script says is carried. */
function drawFates(first: number, dice: () => number): (sprint: number) => Fate {
  const drawn = new Map<number, Fate[]>();
  return (sprint) => {
    const left = drawn.get(sprint) ?? deal(sprint, first, dice);
    drawn.set(sprint, left);
    return left.shift() ?? "done";
  };
}

function deal(sprint: number, first: number, dice: () => number): Fate[] {
  const fates: Fate[] = ["done", "done"];
  if (dice() < 0.8) fates.push("added");
  if (dice() < 0.3) fates.push("reopened");
  if (dice() < 0.2) fates.push("cancelled");
  if (dice() < 0.3) fates.push("mistaken");
  const isLast = sprint === activeSprint - 1;
  if (!isLast && dice() < 0.75) fates.push("carried");
  if (!isLast && dice() < 0.3) fates.push("carried-to-backlog");
  if (!isLast && sprint > first && dice() < 0.4) fates.push("removed");
  // The first two are done for sure; the others fall anywhere among the first eight cards.
  while (fates.length < 8) fates.splice(2 + Math.floor(dice() * (fates.length - 1)), 0, "done");
  return fates;
}
