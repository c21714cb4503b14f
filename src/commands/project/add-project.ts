import { born, edited } from "@/domain/change";
import { makeId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { rankBetween, ranksBetween } from "@/domain/model/rank";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";

/** A new project with its status columns, after the others. Its code heads the keys of its cards and is taken once. */
export async function addProject(
  tx: ReadTx,
  command: CommandOf<"project/add">,
  { mint, dice }: Chance,
): Promise<Planned> {
  const name = checkLine("name", command.name);
  if (!name.ok) return name;
  const projects = [...(await tx.list("project"))].sort(compareRanked);
  const code = checkCode(command.code, projects);
  if (!code.ok) return code;
  if (command.columns.length === 0) return err({ kind: "column-missing" });
  const projectId = makeId("project", mint());
  const project = {
    id: projectId,
    portfolioId: command.portfolioId ?? null,
    programId: command.programId ?? null,
    code: code.value,
    name: name.value,
    colour: command.colour,
    unit: command.unit ?? "points",
    timeZone: command.timeZone,
    rank: rankBetween(projects.at(-1)?.rank ?? null, null, dice),
    fictional: command.fictional ?? false,
    ...(command.kinds ? { kinds: command.kinds } : {}),
    ...(command.ready ? { ready: command.ready } : {}),
  } as const;
  const ranks = ranksBetween(null, null, command.columns.length);
  const columns = command.columns.map((column, i) => {
    const id = makeId("column", mint());
    return born("column", { ...column, id, projectId, rank: ranks[i] ?? project.rank });
  });
  const labels = (command.labels ?? []).map((label) =>
    born("label", { ...label, id: makeId("label", mint()), projectId }),
  );
  const changes = [born("project", project), ...columns, ...labels];
  return ok({ changes, about: { name: project.name, count: 1 } });
}

/** Writes the named fields of a project. A new code changes the keys of its cards; old keys find them through the number. */
export async function editProject(tx: ReadTx, command: CommandOf<"project/edit">): Promise<Planned> {
  const { projectId, type: _, ...fields } = command;
  const project = await tx.get("project", projectId);
  if (!project || project.deleted) return err({ kind: "project-missing" });
  const name = fields.name === undefined ? null : checkLine("name", fields.name);
  if (name && !name.ok) return name;
  const others = (await tx.list("project")).filter((other) => other.id !== projectId);
  const code = fields.code === undefined ? null : checkCode(fields.code, others);
  if (code && !code.ok) return code;
  const ready = fields.ready === undefined ? null : checkText("ready", fields.ready);
  if (ready && !ready.ok) return ready;
  if (fields.kinds?.length === 0) return err({ kind: "kinds-empty" });
  const wanted = {
    ...fields,
    ...(ready ? { ready: ready.value } : {}),
    ...(name ? { name: name.value } : {}),
    ...(code ? { code: code.value } : {}),
  };
  return ok({ changes: edited("project", project, wanted), about: { name: project.name, count: 1 } });
}

function checkCode(text: string, others: readonly { readonly code: string }[]): Result<string, Refusal> {
  const code = text.normalize("NFC").trim().toUpperCase();
  if (!/^[A-Z][A-Z0-9]{1,9}$/.test(code)) return err({ kind: "code-invalid", code: text.trim() });
  return others.some((other) => other.code === code) ? err({ kind: "code-taken", code }) : ok(code);
}
