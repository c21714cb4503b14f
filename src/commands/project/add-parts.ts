import { born, edited } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { rankBetween } from "@/domain/model/rank";
import type { ReadTx } from "@/domain/store";
import { err, ok } from "@/lib/result";
import { firstCharacters } from "@/lib/text";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import { checkPortfolioCode } from "../plan/portfolio-code";

/** A new epic of a project, after the others. */
export async function addEpic(
  tx: ReadTx,
  command: CommandOf<"epic/add">,
  { mint, dice }: Chance,
): Promise<Planned> {
  const { projectId, colour } = command;
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const name = checkLine("name", command.name);
  if (!name.ok) return name;
  const others = [...(await tx.list("epic", projectId))].sort(compareRanked);
  const rank = rankBetween(others.at(-1)?.rank ?? null, null, dice);
  const number = Math.max(0, ...others.map((each) => each.number ?? 0)) + 1;
  const id = makeId("epic", mint());
  const epic = { id, projectId, name: name.value, colour, rank, number, ...command.cell };
  return ok({ changes: [born("epic", epic)], about: { name: name.value, count: 1 } });
}

/** A new label of a project. The same name twice is the label that stands: two people may think of it at once. */
export async function addLabel(
  tx: ReadTx,
  command: CommandOf<"label/add">,
  { mint }: Chance,
): Promise<Planned> {
  const { projectId, colour } = command;
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const name = checkLine("name", command.name);
  if (!name.ok) return name;
  const about = { name: name.value, count: 1 };
  const labels = await tx.list("label", projectId);
  if (labels.some((label) => label.name === name.value)) return ok({ changes: [], about });
  const label = { id: makeId("label", mint()), projectId, name: name.value, colour };
  return ok({ changes: [born("label", label)], about });
}

/** A person to whom cards can be assigned: a name, a role or initials, as the team likes. */
export async function addPerson(
  _tx: ReadTx,
  command: CommandOf<"person/add">,
  { mint }: Chance,
): Promise<Planned> {
  const name = checkLine("name", command.name);
  if (!name.ok) return name;
  const { initials, colour } = command;
  const person = {
    id: makeId("person", mint()),
    name: name.value,
    initials: firstCharacters(initials.trim(), 3),
    colour,
  };
  return ok({ changes: [born("person", person)], about: { name: name.value, count: 1 } });
}

/** A new portfolio, whose code is its own. Its budget may be « not disclosed », which no sum counts as nought. */
export async function addPortfolio(
  tx: ReadTx,
  command: CommandOf<"portfolio/add">,
  { mint }: Chance,
): Promise<Planned> {
  const name = checkLine("name", command.name);
  if (!name.ok) return name;
  const code = await checkPortfolioCode(tx, command.code);
  if (!code.ok) return code;
  const { budget } = command;
  const blank = { description: "", presentedOn: null, sources: [] };
  const named = { name: name.value, code: code.value };
  const portfolio = { ...blank, id: makeId("portfolio", mint()), ...named, budget };
  return ok({ changes: [born("portfolio", portfolio)], about: { name: name.value, count: 1 } });
}

/** The first deed of a base: its workspace row, and whatever rows it begins with. */
export async function foundWorkspace(tx: ReadTx, command: CommandOf<"workspace/found">): Promise<Planned> {
  const { id, name, code, marking, fictional, rows } = command;
  const about = { name, count: rows.length };
  // Two tabs may both open the door of an empty base: the second finds it founded.
  if (await tx.get("workspace", id)) return ok({ changes: [], about });
  return ok({ changes: [born("workspace", { id, name, code, marking, fictional }), ...rows], about });
}

/** Writes the named fields of the workspace: its name, its code in file names. */
export async function editWorkspace(tx: ReadTx, command: CommandOf<"workspace/edit">): Promise<Planned> {
  const { type: _, id, ...fields } = command;
  const workspace = await tx.get("workspace", id);
  if (!workspace) return err({ kind: "row-missing" });
  const name = fields.name === undefined ? null : checkLine("name", fields.name);
  if (name && !name.ok) return name;
  const wanted = { ...fields, ...(name ? { name: name.value } : {}) };
  return ok({ changes: edited("workspace", workspace, wanted), about: { name: workspace.name, count: 1 } });
}
