import { edited } from "@/domain/change";
import { isDay } from "@/domain/model/is-day";
import type { Marking } from "@/domain/model/vocabulary";
import { classifiedLine } from "@/domain/rules/classified-line";
import { isLowered } from "@/domain/rules/lowered-marking";
import { markingLabels } from "@/domain/rules/marking-words";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { aboutCards } from "../card/about-cards";
import { checkLine } from "../check-text";
import type { CommandOf, HandlersOf, Planned } from "../command";
import type { MarkingCommand } from "./marking-commands";

/** Each ready-made level keeps its own words, whatever was asked: nobody writes « SECRET » by way of « DR ». */
function checkMarking(marking: Marking): Result<Marking, Refusal> {
  const { level, issuedOn = null } = marking;
  if (issuedOn !== null && !isDay(issuedOn)) return err({ kind: "day-invalid", value: issuedOn });
  const label = checkLine("marking", level === "custom" ? marking.label : markingLabels[level], 120);
  if (!label.ok) return label;
  const words = label.value.toUpperCase();
  if (level === "custom" && classifiedLine(words)) return err({ kind: "marking-classified", label: words });
  const caveats: string[] = [];
  for (const caveat of marking.caveats ?? []) {
    const line = checkLine("marking", caveat, 60);
    if (!line.ok) return line;
    if (classifiedLine(line.value.toUpperCase()))
      return err({ kind: "marking-classified", label: line.value });
    caveats.push(line.value);
  }
  return ok({ ...marking, label: label.value, caveats });
}

/** Why, in a line: asked for when protection falls, kept with the deed in any case. */
function checkReason(lowers: boolean, reason = ""): Result<{ readonly reason?: string }, Refusal> {
  if (reason.trim() === "") return lowers ? err({ kind: "marking-reason-missing" }) : ok({});
  const line = checkLine("reason", reason);
  return line.ok ? ok({ reason: line.value }) : line;
}

/** Marks the workspace: the floor of everything that is shown, printed and written to files. */
async function markWorkspace(tx: ReadTx, command: CommandOf<"marking/workspace">): Promise<Planned> {
  const workspace = await tx.get("workspace", command.id);
  if (!workspace) return err({ kind: "row-missing" });
  const marking = checkMarking(command.marking);
  if (!marking.ok) return marking;
  const reason = checkReason(isLowered(workspace.marking, marking.value), command.reason);
  if (!reason.ok) return reason;
  return ok({
    changes: edited("workspace", workspace, { marking: marking.value }),
    about: { name: workspace.name, count: 1, ...reason.value },
  });
}

/** Raises a project above the workspace, or lets it stand as the workspace does. */
async function markProject(
  tx: ReadTx,
  { projectId, level, reason: why }: CommandOf<"marking/project">,
): Promise<Planned> {
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const reason = checkReason(project.marking === "DR" && level === null, why);
  if (!reason.ok) return reason;
  return ok({
    changes: edited("project", project, { marking: level }),
    about: { name: project.name, count: 1, ...reason.value },
  });
}

/** Raises a card above its project, or lets it stand as the project does. */
export async function markCard(
  tx: ReadTx,
  { cardId, level, reason: why }: CommandOf<"marking/card">,
): Promise<Planned> {
  const card = await tx.get("card", cardId);
  if (!card || card.deleted) return err({ kind: "card-missing" });
  const reason = checkReason(card.marking === "DR" && level === null, why);
  if (!reason.ok) return reason;
  return ok({
    changes: edited("card", card, { marking: level }),
    about: { ...(await aboutCards(tx, [card])), ...reason.value },
  });
}

export const markingHandlers: HandlersOf<MarkingCommand> = {
  "marking/workspace": markWorkspace,
  "marking/project": markProject,
  "marking/card": markCard,
};
