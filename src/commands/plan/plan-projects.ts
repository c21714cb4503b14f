import { edited, type FieldsOf, type Row } from "@/domain/change";
import type { Baseline, JobValue, Phase } from "@/domain/model/planning";
import type { StageEntry } from "@/domain/model/portfolio";
import { beneath } from "@/domain/portfolio/project-tree";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { err, ok, type Result } from "@/lib/result";
import { checkLine, checkText } from "../check-text";
import type { CommandOf, Planned } from "../command";
import { datesInOrder } from "../register/dates-in-order";
import { fieldCheck } from "../register/field-checks";
import { checkPortfolioCode } from "./portfolio-code";
import { followParent } from "./project-parent";

/** Writes what a portfolio says of itself. */
export async function editPortfolio(
  tx: ReadTx,
  { portfolioId, fields }: CommandOf<"portfolio/edit">,
): Promise<Planned> {
  const row = await tx.get("portfolio", portfolioId);
  if (!row || row.deleted) return err({ kind: "row-missing" });
  const name = fields.name === undefined ? ok(row.name) : checkLine("name", fields.name);
  if (!name.ok) return name;
  const description = checkText("description", fields.description ?? row.description);
  if (!description.ok) return description;
  const date = fieldCheck.knownDate("presentedOn", fields.presentedOn ?? null);
  if (!date.ok) return date;
  const stages = fields.stages === undefined ? ok(undefined) : checkStages(fields.stages);
  if (!stages.ok) return stages;
  const code = fields.code === undefined ? ok(row.code) : await checkPortfolioCode(tx, fields.code, row);
  if (!code.ok) return code;
  const wanted = {
    ...fields,
    ...(stages.value ? { stages: stages.value } : {}),
    code: code.value,
    name: name.value,
    description: description.value,
  };
  return ok({ changes: edited("portfolio", row, wanted), about: { name: name.value, count: 1 } });
}

/** Phases with a name and a true date; an entry without any word is none. */
function checkStages(stages: readonly StageEntry[]): Result<readonly StageEntry[], Refusal> {
  const kept: StageEntry[] = [];
  for (const { name, on, note, source } of stages) {
    if (`${name}${note}${source}`.trim() === "" && on === null) continue;
    const checked = checkLine("stages", name);
    if (!checked.ok) return checked;
    const date = fieldCheck.knownDate("stages", on);
    if (!date.ok) return date;
    kept.push({ name: checked.value, on, note: note.trim(), source: source.trim() });
  }
  return ok(kept);
}

/**
 * Writes where a project stands in the portfolio, and what stands beneath it
 * comes along (B1). A project is never above itself, and a phase with a hard limit takes no more than that; a start before
 * the portfolio's is allowed (F12), an end before the start is not.
 */
export async function planProject(
  tx: ReadTx,
  { projectId, fields }: CommandOf<"project/plan">,
): Promise<Planned> {
  const row = await tx.get("project", projectId);
  if (!row || row.deleted) return err({ kind: "project-missing" });
  for (const check of [
    () => checkDates(row, fields),
    () => checkBaseline(fields.baseline ?? null),
    () => checkJobValue(fields.jobValue ?? null),
    () => fieldCheck.maybeDay("expiresOn", fields.accreditation?.expiresOn ?? null),
  ]) {
    const checked = check();
    if (!checked.ok) return checked;
  }
  const following = await followParent(tx, row, fields);
  if (!following.ok) return following;
  const { own, below } = following.value;
  const full = await fullPhase(tx, row, fields.phase ?? null);
  if (full) return err(full);
  const changes = edited("project", row, { ...fields, ...own } as FieldsOf<"project">);
  return ok({ changes: [...changes, ...below], about: { name: row.name, count: 1 } });
}

/** Takes projects and what is beneath them into a portfolio, all or none; where they stand in it is for each to say. */
export async function joinPortfolio(
  tx: ReadTx,
  { portfolioId, projectIds }: CommandOf<"portfolio/join">,
): Promise<Planned> {
  const portfolio = await tx.get("portfolio", portfolioId);
  if (!portfolio || portfolio.deleted) return err({ kind: "row-missing" });
  const projects = await tx.list("project");
  const joining = new Set<string>(projectIds);
  for (const id of projectIds) {
    if (!projects.some((each) => each.id === id)) return err({ kind: "project-missing" });
    for (const below of beneath(projects, id)) joining.add(below);
  }
  const rows = projects.filter(({ id }) => joining.has(id));
  const changes = rows.flatMap((row) => edited("project", row, { portfolioId }));
  const name = rows.find(({ id }) => id === projectIds[0])?.name ?? "";
  return ok({ changes, about: { name, count: projectIds.length } });
}

type Dates = Pick<Row<"project">, "startOn" | "endOn">;

/**
 * True dates, and an end that may still come after the start. Who writes
 * neither of them is not held up by what two desks made of them.
 */
export function checkDates(row: Dates, fields: Dates): Result<unknown, Refusal> {
  if (fields.startOn === undefined && fields.endOn === undefined) return ok(null);
  const { startOn = null, endOn = null } = { ...row, ...fields };
  const [start, end] = [fieldCheck.knownDate("startOn", startOn), fieldCheck.knownDate("endOn", endOn)];
  if (!start.ok) return start;
  return end.ok ? datesInOrder("endOn", startOn, endOn) : end;
}

/** What was agreed ends after it starts, and was agreed on a true day. */
function checkBaseline(baseline: Baseline | null): Result<unknown, Refusal> {
  if (baseline === null) return ok(null);
  const { startOn, endOn, on } = baseline;
  const dates = [fieldCheck.knownDate("baseline", startOn), fieldCheck.knownDate("baseline", endOn)];
  const isUntrue = dates.find(({ ok: isTrue }) => !isTrue);
  if (isUntrue) return isUntrue;
  const inOrder = datesInOrder("baseline", startOn, endOn);
  return inOrder.ok ? fieldCheck.day("on", on) : inOrder;
}

function checkJobValue(job: JobValue | null): Result<unknown, Refusal> {
  if (job === null) return ok(null);
  for (const [part, value] of Object.entries(job)) {
    const checked = fieldCheck.within(1, 20)(part, value);
    if (!checked.ok) return checked;
  }
  return ok(null);
}

async function fullPhase(tx: ReadTx, project: Row<"project">, phase: Phase | null): Promise<Refusal | null> {
  // What others steer takes no place of ours.
  if (phase === null || phase === project.phase || project.portfolioId === null || project.isExternal)
    return null;
  const portfolio = await tx.get("portfolio", project.portfolioId);
  const limit = portfolio?.phaseLimits?.[phase];
  if (!limit?.isHard) return null;
  const inPhase = (await tx.list("project")).filter(
    (each) =>
      each.portfolioId === project.portfolioId && each.phase === phase && !each.shelf && !each.isExternal,
  );
  const count = inPhase.length + 1;
  return count > limit.cards ? { kind: "phase-full", phase, count, limit: limit.cards } : null;
}
