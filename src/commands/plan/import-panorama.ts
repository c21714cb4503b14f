import { born, type Change, edited, type FieldsOf } from "@/domain/change";
import type { Project } from "@/domain/model/entities";
import { makeId, type PortfolioId, type ProjectId } from "@/domain/model/ids";
import { compareRanked } from "@/domain/model/order";
import { ranksBetween } from "@/domain/model/rank";
import type { PanoramaProject } from "@/domain/portfolio/panorama-project";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import { sha256Text } from "@/lib/hash";
import { err, ok } from "@/lib/result";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";

/** The id that a project of the State's list always has: two desks that import the list meet, and a newer list updates. */
function panoramaId(name: string): ProjectId {
  return makeId("project", `panorama.${sha256Text(fold(name)).slice(0, 24)}`);
}

/**
 * The State's list becomes projects of a portfolio, steered by others: with
 * public figures, without boards. One that stands already takes the figures of
 * the newer list. One deed, one undo.
 */
export async function importPanorama(
  tx: ReadTx,
  { portfolioId, name, source, projects }: CommandOf<"portfolio/import">,
  { mint }: Chance,
): Promise<Planned> {
  const line = checkLine("name", name);
  if (!line.ok) return line;
  const own = portfolioId === null ? null : await tx.get("portfolio", portfolioId);
  if (own !== null && (!own || own.deleted)) return err({ kind: "row-missing" });
  const home: PortfolioId = own?.id ?? makeId("portfolio", mint());
  const changes: Change[] = own ? [] : [born("portfolio", newPortfolio(home, line.value, source))];
  const all = [...(await tx.list("project"))].sort(compareRanked);
  const codes = new Set(all.map(({ code }) => code));
  const ranks = ranksBetween(all.at(-1)?.rank ?? null, null, projects.length);
  for (const [i, given] of projects.entries()) {
    const named = checkLine("name", given.name);
    if (!named.ok) return named;
    const fields = fieldsOf(given, home, source);
    const row = await tx.get("project", panoramaId(given.name));
    if (row) {
      // Back from the trash as well: who adds it again means to see it.
      const back = row.shelf ? { deleted: false, shelf: null } : { deleted: false };
      changes.push(...edited("project", row, { ...fields, ...back } as FieldsOf<"project">));
      continue;
    }
    const code = freeCode(given.name, codes);
    codes.add(code);
    const rank = ranks[i];
    if (rank === undefined) continue;
    changes.push(born("project", { ...blank, ...fields, id: panoramaId(given.name), code, rank }));
  }
  return ok({ changes, about: { name: own?.name ?? line.value, count: projects.length } });
}

const blank = {
  programId: null,
  colour: "slate",
  unit: "points",
  timeZone: "Europe/Paris",
  fictional: false,
  isExternal: true,
} as const;

function fieldsOf(
  { name, phase, startOn, estimated, panorama }: PanoramaProject,
  portfolioId: PortfolioId,
  source: string,
): Pick<Project, "name" | "portfolioId" | "phase" | "startOn" | "money" | "panorama" | "sources"> {
  const money = { estimated, committed: null, spent: null };
  return { name, portfolioId, phase, startOn, money, panorama, sources: [source] };
}

function newPortfolio(id: PortfolioId, name: string, source: string) {
  const budget = { status: "not-disclosed" } as const;
  return { id, name, code: "PANORAMA", description: "", budget, presentedOn: null, sources: [source] };
}

/** Letters and digits of the name, with a number where another project bears them already. */
function freeCode(name: string, taken: ReadonlySet<string>): string {
  const letters = fold(name)
    .replace(/[^a-z0-9]/g, "")
    .replace(/^\d+/, "")
    .toUpperCase()
    .slice(0, 8);
  const head = letters.length >= 2 ? letters : `P${letters}X`;
  let code = head;
  for (let n = 2; taken.has(code); n += 1) code = `${head.slice(0, 7)}${n}`;
  return code;
}
