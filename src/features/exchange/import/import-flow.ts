import { createStore, type StoreApi } from "zustand/vanilla";
import type { ImportTarget } from "@/commands/import/foreign";
import type { ColumnId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { Mapping } from "@/exchange/csv/mapping";
import type { DateOrder, FileRefusal } from "@/exchange/draft";
import type { Services } from "@/features/services";
import type {
  ImportAsk,
  ImportDone,
  ImportPreview,
  OpenedTable,
  Progress,
  TableChoice,
  TableSession,
} from "@/features/services/exchange-jobs";
import type { Translate } from "@/i18n/i18n";
import { isAbort } from "../is-abort";
import { importWords } from "../words/export-words";
import { nameFromFile, suggestTarget } from "./suggest-project";

/** What the person decides in the review. */
export type Choices = TableChoice & {
  readonly mapping: Mapping;
  readonly dateOrder?: DateOrder;
  readonly target: ImportTarget;
  readonly columnByStatus: Readonly<Record<string, ColumnId | "new">>;
};

export type ImportState = {
  readonly step: "idle" | "opening" | "review" | "applying" | "done";
  readonly file: { readonly blob: Blob; readonly name: string } | null;
  readonly session: TableSession | null;
  readonly choices: Choices | null;
  readonly preview: ImportPreview | null;
  /** The preview is of other choices than those on screen. */
  readonly isStale: boolean;
  readonly refusal: FileRefusal | null;
  readonly houseRefusal: Refusal | null;
  readonly progress: Progress | null;
  readonly done: ImportDone | null;
  readonly outcome: "cancelled" | "failed" | null;
  /** How many lines a person called no mention of classification. */
  readonly dismissed: number;
  /** The mapping is that of the last import of such a file. */
  readonly isRemembered: boolean;
};

const blank: ImportState = {
  step: "idle",
  file: null,
  session: null,
  choices: null,
  preview: null,
  isStale: false,
  refusal: null,
  houseRefusal: null,
  progress: null,
  done: null,
  outcome: null,
  dismissed: 0,
  isRemembered: false,
};

/** All of it but the progress, which moves ten times a second: what shows no progress need not be drawn for it. */
export function withoutProgress({ progress: _, ...rest }: ImportState): Omit<ImportState, "progress"> {
  return rest;
}

/** One import on screen, from the choice of a file to its outcome. */
export type Flow = {
  readonly store: StoreApi<ImportState>;
  readonly services: Services;
  readonly t: Translate;
  readonly timeZone: string;
};

export function createFlow(services: Services, t: Translate): Flow {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "Europe/Paris";
  return { store: createStore<ImportState>(() => blank), services, t, timeZone };
}

/** What the file calls its project, else its own name. */
export function nameOf(fileName: string, table: OpenedTable): string {
  return table.projectName ?? nameFromFile(fileName);
}

type Profile = Pick<Choices, "mapping" | "dateOrder">;

const profileKey = (signature: string) => `import/${signature}`;

/** Looks into a file and proposes how to read it: as the last one of its shape was, or as its headings suggest. */
export async function openFile(
  flow: Flow,
  file: { readonly blob: Blob; readonly name: string },
  choice: TableChoice = {},
): Promise<void> {
  const { store, services } = flow;
  store.getState().session?.close();
  store.setState({ ...blank, step: "opening", file });
  try {
    const opened = await services.jobs.openTable(file.blob, file.name, choice);
    if (store.getState().file !== file) {
      if (opened.ok) opened.value.close();
      return;
    }
    if (!opened.ok) {
      store.setState({ step: "idle", refusal: opened.error });
      return;
    }
    const { table } = opened.value;
    const profile = (await services.queries.preference(profileKey(table.signature))) as Profile | undefined;
    const projects = await services.queries.projects();
    const target = suggestTarget(nameOf(file.name, table), table.keyPrefix, projects, flow.timeZone);
    const choices: Choices = { ...choice, mapping: table.mapping, ...profile, target, columnByStatus: {} };
    store.setState({ step: "review", session: opened.value, choices, isRemembered: profile !== undefined });
    await preview(flow);
  } catch (error) {
    if (!isAbort(error)) store.setState({ ...blank, outcome: "failed" });
  }
}

/** Another decision: the dry run is made again. */
export async function revise(flow: Flow, changes: Partial<Choices>): Promise<void> {
  const { choices } = flow.store.getState();
  if (!choices) return;
  flow.store.setState({ choices: { ...choices, ...changes }, isStale: true });
  await preview(flow);
}

/** The dry run of what is chosen now; the answer to older choices is dropped. */
async function preview({ store, t, timeZone }: Flow): Promise<void> {
  const { session, choices } = store.getState();
  if (!session || !choices) return;
  const isCurrent = () => store.getState().choices === choices && store.getState().session === session;
  try {
    const outcome = await session.preview(askOf(choices, t, timeZone), (progress) => {
      if (isCurrent()) store.setState({ progress });
    });
    if (!isCurrent()) return;
    const base = { isStale: false, progress: null, refusal: null, houseRefusal: null };
    if (outcome.ok) store.setState({ ...base, preview: outcome.value });
    else if (outcome.error.kind === "house") store.setState({ ...base, houseRefusal: outcome.error.refusal });
    else store.setState({ ...base, preview: null, refusal: outcome.error.refusal });
  } catch (error) {
    if (!isAbort(error) && isCurrent()) store.setState({ ...blank, outcome: "failed" });
  }
}

function askOf(choices: Choices, t: Translate, timeZone: string): ImportAsk {
  return { ...choices, timeZone, words: importWords(t) };
}

/** Imports for good: all of it in one deed, or nothing. */
export async function applyImport(flow: Flow): Promise<ImportDone | null> {
  const { store, services, t, timeZone } = flow;
  const { session, choices, dismissed } = store.getState();
  if (!session || !choices) return null;
  store.setState({ step: "applying", progress: null });
  try {
    const outcome = await session.apply({ ...askOf(choices, t, timeZone), dismissed }, (progress) =>
      store.setState({ progress }),
    );
    if (store.getState().session !== session) return null;
    if (!outcome.ok) {
      const { kind, refusal } = outcome.error;
      store.setState({ step: "review", ...(kind === "file" ? { refusal } : { houseRefusal: refusal }) });
      return null;
    }
    store.setState({ ...blank, step: "done", done: outcome.value });
    const { mapping, dateOrder } = choices;
    const profile: Profile = { mapping, ...(dateOrder === undefined ? {} : { dateOrder }) };
    session.close();
    await services.desk.put("preference", profileKey(session.table.signature), profile);
    return outcome.value;
  } catch (error) {
    session.close();
    if (store.getState().session === session || !isAbort(error))
      store.setState({ ...blank, outcome: isAbort(error) ? "cancelled" : "failed" });
    return null;
  }
}

/** Ends the worker: what it was writing is undone by the database, and the file is let go of. */
export function cancelImport({ store }: Flow): void {
  const { session } = store.getState();
  store.setState({ ...blank, outcome: "cancelled" });
  session?.close();
}

/** Back to the choice of a file, without a word. */
export function leaveImport({ store }: Flow): void {
  const { session } = store.getState();
  store.setState(blank);
  session?.close();
}
