import { born, type Change, edited, type FieldsOf } from "@/domain/change";
import { type BusinessLineId, makeId } from "@/domain/model/ids";
import { meetProcesses, mostProcesses, type ProcessDraft } from "@/domain/portfolio/process-import";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import { err, ok } from "@/lib/result";
import { checkLine } from "../check-text";
import type { Chance, CommandOf, Planned } from "../command";
import { checkRegisterFields } from "./register-checks";

/**
 * The processes of a file come into the register in one deed, one undo, with the business lines that they name. One
 * that is there already is brought up to date or stands beside it, as asked; what the file does not say stays.
 */
export async function importProcesses(
  tx: ReadTx,
  { portfolioId, meets, drafts }: CommandOf<"process/import">,
  { mint }: Chance,
): Promise<Planned> {
  const portfolio = await tx.get("portfolio", portfolioId);
  if (!portfolio || portfolio.deleted) return err({ kind: "row-missing" });
  if (drafts.length > mostProcesses)
    return err({ kind: "too-many", count: drafts.length, limit: mostProcesses });
  for (const { businessLine } of drafts) {
    const line = businessLine === null ? ok("") : checkLine("businessLine", businessLine);
    if (!line.ok) return line;
  }
  const mine = <R extends { readonly portfolioId: string }>(rows: readonly R[]) =>
    rows.filter((row) => row.portfolioId === portfolioId);
  const lines = mine(await tx.list("businessLine"));
  const byName = new Map<string, BusinessLineId>(lines.map(({ id, name }) => [fold(name), id]));
  let order = Math.max(0, ...lines.map((line) => line.order));
  const changes: Change[] = [];
  const lineOf = (name: string): BusinessLineId => {
    const known = byName.get(fold(name));
    if (known) return known;
    const id = makeId("businessLine", mint());
    order += 1;
    changes.push(born("businessLine", { id, portfolioId, name, order, roadmap: "" }));
    byName.set(fold(name), id);
    return id;
  };
  const met = meetProcesses(drafts, meets, mine(await tx.list("process")), lines);
  for (const { draft, met: row } of met) {
    const fields = { ...saidOf(draft), ...lineField(draft, lineOf) };
    const checked = checkRegisterFields("process", row ? fields : { ...blank, ...fields });
    if (!checked.ok) return checked;
    const kept = checked.value as FieldsOf<"process">;
    if (row) changes.push(...edited("process", row, kept));
    else changes.push(born("process", { ...blank, ...kept, id: makeId("process", mint()), portfolioId }));
  }
  return ok({ changes, about: { name: portfolio.name, count: met.length }, source: "import" });
}

const blank = {
  name: "",
  businessLineId: null,
  state: "paper",
  evidence: "",
  targetOn: null,
  digitalOn: null,
} as const;

/** The fields that the file says. */
function saidOf({ businessLine: _, ...fields }: ProcessDraft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

function lineField({ businessLine }: ProcessDraft, lineOf: (name: string) => BusinessLineId) {
  return businessLine === null ? {} : { businessLineId: lineOf(businessLine) };
}
