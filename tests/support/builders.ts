import type { NewFile } from "@/commands/attachment/attachment-commands";
import type { Command } from "@/commands/command";
import { createDispatch, type Dispatch, type Done, type Hand } from "@/commands/dispatch";
import type { CardId, ColumnId, ProjectId, SprintId } from "@/domain/model/ids";
import type { Refusal } from "@/domain/rules/refusal";
import type { Store } from "@/domain/store";
import { sha256Bytes } from "@/lib/hash";
import type { Result } from "@/lib/result";
import { createMemoryStore } from "@/storage/memory-store";

/** Dice that always fall the same way for the same seed (mulberry32). */
export function seededDice(seed = 1): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const startOfTime = Date.UTC(2026, 10, 2, 8);

/** A hand whose clock advances a minute a deed, unless a test holds it. */
export function aHand({ seed = 1, desk = "desk_a", session = "sa" } = {}): Hand & { clock: { now: number } } {
  const dice = seededDice(seed);
  const clock = { now: startOfTime };
  let minted = 0;
  return {
    clock,
    dice,
    mint: () => `${session}${(minted++).toString(36).padStart(6, "0")}`,
    pen: () => {
      clock.now += 60_000;
      return { desk, session, actor: "Testeur", now: clock.now, offset: 60 };
    },
  };
}

export function must<T>(outcome: Result<T, Refusal>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

/** A file as the sheet hands it to the command. */
export function aFile(name: string, content: string, mediaType = "text/plain"): NewFile {
  const bytes = new TextEncoder().encode(content);
  return { name, mediaType, bytes, hash: sha256Bytes(bytes) };
}

export type House = {
  readonly store: Store;
  readonly dispatch: Dispatch;
  readonly hand: ReturnType<typeof aHand>;
  readonly projectId: ProjectId;
  readonly columnIds: readonly ColumnId[];
  /** Dispatches and insists that it was accepted. */
  readonly done: (command: Command, occurredAt?: number) => Promise<Done>;
  readonly add: (
    title: string,
    options?: { place?: SprintId | "backlog"; points?: number | null },
  ) => Promise<CardId>;
  readonly addSprint: (
    name: string,
    fields?: { startOn?: string; endOn?: string; capacity?: number },
  ) => Promise<SprintId>;
  readonly titles: (place?: SprintId | "backlog") => Promise<readonly string[]>;
};

/** A project « Intradef » with four status columns, on any store; cards added go last. */
export async function aHouse(store: Store = createMemoryStore(), hand = aHand()): Promise<House> {
  const dispatch = createDispatch(store, hand);
  const done = async (command: Command, occurredAt?: number) => must(await dispatch(command, occurredAt));
  const { plan } = await done({
    type: "project/add",
    name: "Refondation du réseau Intradef",
    code: "INT",
    colour: "indigo",
    timeZone: "Europe/Paris",
    columns: [
      { name: "À faire", category: "todo" },
      { name: "En cours", category: "inProgress" },
      { name: "Terminé", category: "done" },
      { name: "Annulé", category: "cancelled" },
    ],
  });
  const projectId = plan.changes[0]?.id as ProjectId;
  const columnIds = plan.changes.slice(1).map((change) => change.id as ColumnId);
  return {
    store,
    dispatch,
    hand,
    projectId,
    columnIds,
    done,
    async add(title, { place = "backlog", points = null } = {}) {
      const cards = await store.read((tx) => tx.cardsIn(projectId, place));
      const after = cards.at(-1)?.id ?? null;
      const made = await done({ type: "card/add", projectId, to: { place, after }, title, points });
      return made.plan.changes[0]?.id as CardId;
    },
    async addSprint(name, fields = {}) {
      const made = await done({ type: "sprint/add", projectId, fields: { name, ...fields } });
      return made.plan.changes[0]?.id as SprintId;
    },
    titles: async (place = "backlog") =>
      (await store.read((tx) => tx.cardsIn(projectId, place))).map((card) => card.title),
  };
}
