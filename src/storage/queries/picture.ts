import type { CardId, ProjectId } from "@/domain/model/ids";
import type { MarkingLevel, Place } from "@/domain/model/vocabulary";
import { quiet } from "@/lib/quiet";
import type { VigieDatabase } from "../database";
import type { FirstScreen } from "../first-screen";
import type { ColumnPicture } from "./column-picture";
import type { Face } from "./face";
import type { Frame } from "./frame";
import { createListeners } from "./listeners";
import { type Mutation, onMutations } from "./mutations";
import { createReader } from "./picture-reader";
import { PictureState } from "./picture-state";
import { type Ties, TiesBook } from "./ties";

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
  /** Looks through all cards that were read: for one question, never for one a card. */
  cardByNumber(number: number): Face | undefined;
  /** Sub-tasks and links of a card, once they were read; undefined for a card that has none. The same object until they change. */
  ties(id: CardId): Ties | undefined;
  /** The highest level that a card which was read so far bears of its own; null when none bears one. */
  level(): MarkingLevel | null;
  onFrame(listener: () => void): () => void;
  onColumn(place: Place, listener: () => void): () => void;
  onCard(id: CardId, listener: () => void): () => void;
  /** Any change at all: for filters, which look at every card. */
  onAny(listener: () => void): () => void;
  /** Reads a place before the others, also one that is not open from the start: a folded, closed sprint. */
  open(place: Place): void;
  /** Resolves once the frame and the heads of the columns are there. */
  ready(): Promise<void>;
  /** Resolves once every open column is whole. */
  whole(): Promise<void>;
  close(): void;
}

/** The rest of a column, behind what a first screen shows, comes in windows of this many cards. */
const windowSize = 500;
const frameTables = ["project", "sprint", "column", "epic", "person", "label", "counter"];

export function createPicture(
  db: VigieDatabase,
  projectId: ProjectId,
  onFailure: (error: unknown) => void,
  seed?: FirstScreen,
): Picture {
  const state = new PictureState();
  const listeners = createListeners();
  const reader = createReader(db, projectId, state);
  const ties = tiesOf(db, projectId, state);
  let isOpen = true;

  const inTurn = createTurns(listeners.tell, onFailure, () => isOpen);
  const loads = createLoads({ state, reader, ties, inTurn, isOpen: () => isOpen });
  // A seed is a first screen that is known before the database is open: shown at once, and asked of the rows behind it.
  if (seed) state.begin(seed, new Set());
  const ready = seed ? Promise.resolve() : inTurn(reader.first);
  const begun = ready.then(quiet);
  let whole = (seed ? begun.then(() => inTurn(reader.again)) : begun).then(loads.rest);
  void whole.then(loads.ties);
  const stopListening = onMutations(db.name, (mutation) => {
    const cards = mutation.get("card") ?? mutation.get("*");
    const needsFrame = frameTables.some((table) => mutation.has(table));
    if (cards === "many") whole = loads.again();
    else if (cards !== undefined || needsFrame || mutation.has("link"))
      whole = loads.touched(mutation, [...(cards ?? [])], needsFrame);
  });

  return {
    frame: () => state.frame,
    column: (place) => state.columns.get(place),
    card: (id) => state.faces.get(id),
    cardByNumber(number) {
      for (const face of state.faces.values()) if (face.number === number) return face;
      return undefined;
    },
    ties: (id) => ties.of(id),
    level: () => (state.raised.size > 0 ? "DR" : null),
    onFrame: (listener) => listeners.on("frame", listener),
    onColumn: (place, listener) => listeners.on(place, listener),
    onCard: (id, listener) => listeners.on(id, listener),
    onAny: (listener) => listeners.on("any", listener),
    open(place) {
      state.ahead = place;
      if (state.wanted.has(place)) return;
      state.wanted.add(place);
      whole = inTurn((told) => reader.touched([], true, told)).then(loads.rest);
    },
    ready: () => ready,
    whole: () => whole,
    close() {
      isOpen = false;
      stopListening();
    },
  };
}

function tiesOf(db: VigieDatabase, projectId: ProjectId, state: PictureState): TiesBook {
  return new TiesBook(
    db,
    projectId,
    (id) => state.frame?.columns.find((column) => column.id === id)?.category,
  );
}

type Loading = {
  readonly state: PictureState;
  readonly reader: ReturnType<typeof createReader>;
  readonly ties: TiesBook;
  readonly inTurn: ReturnType<typeof createTurns>;
  readonly isOpen: () => boolean;
};

/** What is read behind the first screen, and again after a commit; ties come last, since no first screen waits for them. */
function createLoads({ state, reader, ties, inTurn, isOpen }: Loading) {
  const readTies = (): Promise<void> => inTurn((told) => ties.read(told));
  const rest = async (): Promise<void> => {
    for (;;) {
      const unread = [...state.columns.values()].filter((column) => !column.isWhole);
      const { place } = unread.find((column) => column.place === state.ahead) ?? unread[0] ?? {};
      if (place === undefined || !isOpen()) return;
      await inTurn((told) => reader.next(place, windowSize, told));
      await breath();
    }
  };
  return {
    rest,
    ties: readTies,
    again: () => inTurn(reader.first).then(rest).then(readTies),
    touched: (mutation: Mutation, ids: readonly string[], needsFrame: boolean) =>
      inTurn(async (told) => {
        const [rows] = await Promise.all([ties.rowsOf(mutation), reader.touched([...ids], needsFrame, told)]);
        await ties.take(rows, told);
      }).then(rest),
  };
}

/** One refresh at a time, in the order of the commits: a later read never loses to an earlier one. */
function createTurns(
  tell: (keys: Iterable<string>) => void,
  onFailure: (error: unknown) => void,
  isOpen: () => boolean,
): (work: (told: Set<string>) => Promise<void>) => Promise<void> {
  let queue: Promise<void> = Promise.resolve();
  return (work) => {
    queue = queue.then(async () => {
      if (!isOpen()) return;
      const told = new Set<string>(["any"]);
      await work(told).catch(onFailure);
      tell(told);
    });
    return queue;
  };
}

/** Lets the page paint and answer before the next window. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
