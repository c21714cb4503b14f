import type { CardDraft, EpicDraft, HistoryStep } from "@/exchange/draft";
import { arrayIn, asObject, type Issue, instantOf, textIn } from "./issue";

/** From which epic or parent to which, by their keys; null = none. */
export type EpicStep = HistoryStep & { readonly field: "epic" };

/** What Jira calls the step of an issue from one epic to another: of old, in its Cloud, and in projects that have parents alone. */
const ofIssue = /^(?:epic link|issueparentassociation|parent(?: issue)?)$/i;
/** The same step as the epic tells it of its issue. */
const ofEpic = /^epic child$/i;

/**
 * Through which epics and parents each issue of a file went, oldest first, by
 * its key. An issue's own log goes before that of its epics, which is asked
 * where the issue's own says nothing. Keys are those of today where the file
 * knows the issue by its id.
 */
export function epicStepsOf(issues: readonly Issue[]): ReadonlyMap<string, readonly EpicStep[]> {
  const keyById = new Map(issues.map(({ id, key }) => [id, key]));
  const keyOf = (id: string, text: string): string | null => (keyById.get(id) ?? text.trim()) || null;
  const own = new Map<string, EpicStep[]>();
  const byEpic = new Map<string, EpicStep[]>();
  const put = (steps: Map<string, EpicStep[]>, key: string, step: EpicStep): void => {
    const known = steps.get(key);
    if (known) known.push(step);
    else steps.set(key, [step]);
  };
  for (const { key, histories } of issues)
    for (const history of histories) {
      const at = instantOf(textIn(history, "created"));
      if (at === null) continue;
      for (const item of arrayIn(history, "items").map(asObject)) {
        const field = textIn(item, "field");
        const from = keyOf(textIn(item, "from"), textIn(item, "fromString"));
        const to = keyOf(textIn(item, "to"), textIn(item, "toString"));
        if (ofIssue.test(field)) put(own, key, { at, field: "epic", from, to });
        else if (ofEpic.test(field)) {
          if (from !== null) put(byEpic, from, { at, field: "epic", from: key, to: null });
          if (to !== null) put(byEpic, to, { at, field: "epic", from: null, to: key });
        }
      }
    }
  for (const [key, steps] of byEpic) if (!own.has(key)) own.set(key, joined(steps));
  for (const steps of own.values()) steps.sort((a, b) => a.at - b.at);
  return own;
}

/** Where one epic let the issue go and another took it, or took it without a word of the first, it went from one to the other. */
function joined(steps: readonly EpicStep[]): EpicStep[] {
  const told: EpicStep[] = [];
  for (const step of [...steps].sort((a, b) => a.at - b.at)) {
    const now = told.at(-1)?.to ?? null;
    if (step.to !== null) told.push({ ...step, from: now });
    // What it has left already, it does not leave again.
    else if (told.length === 0 || now === step.from) told.push(step);
  }
  return told;
}

/**
 * The epics that a card of the draft went through: parents that are none count
 * as no epic. `isTorn` where they do not end at the epic that it is in now:
 * then nothing of them is told.
 */
export function epicsThrough(
  { epic }: Pick<CardDraft, "epic">,
  steps: readonly EpicStep[],
  epics: ReadonlySet<EpicDraft["identity"]>,
): { readonly steps: readonly EpicStep[]; readonly isTorn: boolean } {
  const known = (key: string | null): string | null => (key !== null && epics.has(key) ? key : null);
  const told = steps
    .map((step) => ({ ...step, from: known(step.from), to: known(step.to) }))
    .filter(({ from, to }) => from !== to);
  const last = told.at(-1);
  if (last === undefined || last.to === epic) return { steps: told, isTorn: false };
  return { steps: [], isTorn: true };
}
