import { fold } from "@/lib/fold";
import type { Row } from "../change";
import type { ProcessState } from "../model/registers";
import type { KnownDate } from "../model/vocabulary";

/** A process as a file tells it; null = the file does not say, and what stands already stays. */
export type ProcessDraft = {
  readonly name: string;
  readonly businessLine: string | null;
  readonly state: ProcessState | null;
  readonly evidence: string | null;
  readonly targetOn: KnownDate | null;
  readonly digitalOn: KnownDate | null;
};

/** A process that bears a name that is there already brings it up to date, or stands beside it. */
export type Meeting = "update" | "apart";

export type MetProcess = { readonly draft: ProcessDraft; readonly met: Row<"process"> | null };

/** So many come in at once; a register of the business lines holds some hundreds. */
export const mostProcesses = 5_000;

/**
 * Which rows of a register the processes of a file meet. They are the same when their names are and neither names
 * another business line; with "update" a process that comes twice is one, and the later line has the word.
 */
export function meetProcesses(
  drafts: readonly ProcessDraft[],
  how: Meeting,
  processes: readonly Row<"process">[],
  lines: readonly Row<"businessLine">[],
): readonly MetProcess[] {
  if (how === "apart") return drafts.map((draft) => ({ draft, met: null }));
  const lineNames = new Map(lines.map(({ id, name }) => [id as string, fold(name)]));
  const byName = new Map<string, Entry[]>();
  const entries: Entry[] = [];
  const remember = (entry: Entry): void => {
    const name = fold(entry.met?.name ?? entry.draft?.name ?? "");
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  };
  for (const met of processes)
    remember({ met, line: lineNames.get(met.businessLineId ?? "") ?? null, draft: null });
  for (const draft of drafts) {
    const line = draft.businessLine === null ? null : fold(draft.businessLine);
    const known = byName
      .get(fold(draft.name))
      ?.find((entry) => entry.line === null || line === null || entry.line === line);
    const entry = known ?? { met: null, line, draft: null };
    if (entry.draft === null) entries.push(entry);
    entry.draft = entry.draft === null ? draft : merged(entry.draft, draft);
    entry.line ??= line;
    if (!known) remember(entry);
  }
  return entries.flatMap(({ draft, met }) => (draft ? [{ draft, met }] : []));
}

type Entry = { readonly met: Row<"process"> | null; line: string | null; draft: ProcessDraft | null };

function merged(first: ProcessDraft, later: ProcessDraft): ProcessDraft {
  const said = Object.entries(later).filter(([, value]) => value !== null);
  return { ...first, ...Object.fromEntries(said) };
}
