import { Dexie } from "dexie";
import type { Place } from "@/domain/model/entities";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Rank } from "@/domain/model/order";
import type { VigieDatabase } from "../database";
import type { ColumnPicture } from "./column-picture";
import { type Face, faceOf } from "./face";
import { type Frame, readFrame } from "./frame";
import { createListeners } from "./listeners";
import { onMutations } from "./mutations";
import { PictureState } from "./picture-state";

/**
 * The in-memory read model of one open project. It reads what is visible first
 * and the rest behind it in windows; it is kept by the database's own notice of
 * a change and by nothing else, so every tab, import and peer reaches the
 * screen the same way. Components listen to one column or one card.
 */
export interface Picture {
  /** Undefined until the first answer, null when there is no such project. */
  frame(): Frame | null | undefined;
  column(place: Place): ColumnPicture | undefined;
  card(id: CardId): Face | undefined;
  onFrame(listener: () => void): () => void;
  onColumn(place: Place, listener: () => void): () => void;
  onCard(id: CardId, listener: () => void): () => void;
  /** Any change at all: for filters, which look at every card. */
  onAny(listener: () => void): () => void;
  /** Reads a place that is not open from the start: a folded, closed sprint. */
  open(place: Place): void;
  /** Resolves once the frame and the heads of the columns are there. */
  ready(): Promise<void>;
  /** Resolves once every open column is whole. */
  whole(): Promise<void>;
  close(): void;
}

/** Cards that a first screen can show of a column; the rest comes in windows. */
const firstWindow = 14;
const windowSize = 500;
const frameTables = ["project", "sprint", "column", "epic", "person", "label", "counter"];

export function createPicture(
  db: VigieDatabase,
  projectId: ProjectId,
  onFailure: (error: unknown) => void,
): Picture {
  const state = new PictureState();
  const listeners = createListeners();
  const reader = createReader(db, projectId, state);
  let isOpen = true;

  // One refresh at a time, in the order of the commits: a later read never loses to an earlier one.
  let queue: Promise<void> = Promise.resolve();
  const inTurn = (work: (told: Set<string>) => Promise<void>): Promise<void> => {
    queue = queue.then(async () => {
      if (!isOpen) return;
      const told = new Set<string>(["any"]);
      await work(told).catch(onFailure);
      listeners.tell(told);
    });
    return queue;
  };
  const loadRest = async (): Promise<void> => {
    for (;;) {
      const place = [...state.columns.values()].find((column) => !column.isWhole)?.place;
      if (place === undefined || !isOpen) return;
      await inTurn((told) => reader.next(place, windowSize, told));
      await breath();
    }
  };
  const load = (): Promise<void> => inTurn(reader.first).then(loadRest);
  const ready = inTurn(reader.first);
  let whole = ready.then(breath).then(loadRest);
  const stopListening = onMutations(db.name, (mutation) => {
    const cards = mutation.get("card") ?? mutation.get("*");
    const needsFrame = frameTables.some((table) => mutation.has(table));
    if (cards === "many") whole = load();
    else if (cards !== undefined || needsFrame) {
      whole = inTurn((told) => reader.touched([...(cards ?? [])], needsFrame, told)).then(loadRest);
    }
  });

  return {
    frame: () => state.frame,
    column: (place) => state.columns.get(place),
    card: (id) => state.faces.get(id),
    onFrame: (listener) => listeners.on("frame", listener),
    onColumn: (place, listener) => listeners.on(place, listener),
    onCard: (id, listener) => listeners.on(id, listener),
    onAny: (listener) => listeners.on("any", listener),
    open(place) {
      if (state.wanted.has(place)) return;
      state.wanted.add(place);
      whole = inTurn((told) => reader.touched([], true, told)).then(loadRest);
    },
    ready: () => ready,
    whole: () => whole,
    close() {
      isOpen = false;
      stopListening();
    },
  };
}

/** The picture's questions to the database; each answer goes into the state at once. */
function createReader(db: VigieDatabase, projectId: ProjectId, state: PictureState) {
  const cardsFrom = (place: Place, from: Rank | null, limit: number) =>
    db
      .rows("card")
      .where("[projectId+place+rank]")
      .between([projectId, place, from ?? Dexie.minKey], [projectId, place, Dexie.maxKey])
      .limit(limit)
      .toArray();
  return {
    /** Frame and heads of columns, in one transaction: header totals and cards agree. */
    async first(told: Set<string>): Promise<void> {
      const [frame, heads] = await db.transaction("r", db.tables, async () => {
        const next = await readFrame(db, projectId);
        for (const sprint of next?.sprints ?? [])
          if (sprint.state.phase !== "closed") state.wanted.add(sprint.id);
        const places = [...state.wanted];
        const rows = await Promise.all(places.map((place) => cardsFrom(place, null, firstWindow)));
        return [next, places.map((place, i) => ({ place, rows: rows[i] ?? [] }))] as const;
      });
      for (const id of state.faces.keys()) told.add(id);
      state.clear();
      state.setFrame(frame ?? null, told);
      for (const { place, rows } of heads) {
        state.append(place, rows.map(faceOf), rows.length < firstWindow, told);
        for (const { id } of rows) told.add(id);
      }
    },

    async next(place: Place, limit: number, told: Set<string>): Promise<void> {
      const last = state.columns.get(place)?.ids.at(-1);
      const edge = last === undefined ? null : (state.faces.get(last)?.rank ?? null);
      const rows = await cardsFrom(place, edge, limit);
      state.append(place, rows.map(faceOf), rows.length < limit, told);
    },

    async touched(ids: readonly string[], needsFrame: boolean, told: Set<string>): Promise<void> {
      const [frame, rows] = await db.transaction("r", db.tables, () =>
        Promise.all([
          needsFrame ? readFrame(db, projectId) : undefined,
          ids.length > 0 ? db.rows("card").bulkGet([...ids]) : [],
        ]),
      );
      if (needsFrame) state.setFrame(frame ?? null, told);
      for (const row of rows)
        if (row?.projectId === projectId) state.take(faceOf(row), row.deleted === true, told);
    },
  };
}

/** Lets the page paint and answer before the next window. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
