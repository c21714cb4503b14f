import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { type Gone, rememberGone, withIds, withNames } from "@/domain/query/address";
import { type CompiledQuery, compileQuery, type Stranger } from "@/domain/query/compile";
import { isUnfinished } from "@/domain/query/complete";
import { parseQuery } from "@/domain/query/parse";
import type { Flaw, Query } from "@/domain/query/query";
import { type QueryWorld, textOfCard } from "@/domain/query/resolve";
import { currentLanguage } from "@/i18n/i18n";
import type { Day } from "@/lib/day";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";

/** Who asks, and how keys of cards that are not loaded are looked up. */
export type Asker = {
  readonly me: () => QueryWorld["me"];
  readonly today: () => Day;
  readonly cardIdByKey: (key: string) => Promise<CardId | undefined>;
};

/** What the filter understands of what was typed. */
export type Reading = {
  /** As it stands in the field: names, not ids. */
  readonly text: string;
  /** The last query that was one; what the board shows. */
  readonly query: Query;
  readonly world: QueryWorld;
  readonly flaw: Flaw | null;
  /** There is a flaw, and typing on will not mend it. */
  readonly isWrong?: boolean;
  readonly strangers: readonly Stranger[];
  /** The text is another because a name is, not because somebody typed. */
  readonly isFollowed?: true;
};

export type QueryEngine = ReturnType<typeof createQueryEngine>;

/**
 * Reads queries for one board, and answers for each card. A text that is no query leaves the last good answer standing.
 * Names are held by their rows: when a label is called otherwise, the question stays the same and its text follows.
 */
export function createQueryEngine(picture: Picture, asker: Asker, onLookedUp: () => void) {
  const names = namesOf(picture, asker, lookUps(asker.cardIdByKey, onLookedUp));
  const gone = rememberGone();
  let reading: Reading | null = null;
  let compiled: CompiledQuery | null = null;
  let needsText = false;
  /** The last good text with ids for names. */
  let kept = "";

  const compile = (query: Query, world: QueryWorld): CompiledQuery => {
    needsText = query.some((clause) => clause.kind === "text" || clause.field === "title");
    compiled = compileQuery(query, world);
    return compiled;
  };
  const take = (asked: string): void => {
    const world = names.now();
    if (!world) return;
    const { text, read } = named(asked, world, gone);
    if (!read.ok) {
      const rest = { query: reading?.query ?? [], isWrong: !isUnfinished(read.error, text), strangers: [] };
      reading = { text, world, flaw: read.error, ...rest };
      return;
    }
    kept = withIds(text, read.value, world, gone);
    reading = { text, query: read.value, world, flaw: null, strangers: compile(read.value, world).strangers };
  };
  /** What is being typed is left alone; only the answer behind it looks again. */
  const settleBehind = (world: QueryWorld): void => {
    const good = parseQuery(kept, world.today);
    const query = good.ok ? good.value : [];
    if (reading) reading = { ...reading, query, world, strangers: compile(query, world).strangers };
  };
  return {
    ask: take,
    isOn: () => (reading?.query.length ?? 0) > 0,
    lets: (card: Face): boolean => compiled?.test(card, needsText ? names.textOf(card) : "") ?? true,
    reading: () => reading,
    /** What the address carries of the last good text. */
    address: () => kept,
    /** Looks at the names again; true when something about the answers may be another. */
    refresh(): boolean {
      const now = names.haveChanged() ? names.now() : null;
      if (!reading || !now) return false;
      if (reading.flaw === null) {
        const { text } = reading;
        take(kept);
        if (reading.text !== text) reading = { ...reading, isFollowed: true };
      } else settleBehind(now);
      return true;
    },
    /** Reads the last query again, for a key that was looked up or a day that began. */
    again(): void {
      const now = names.now();
      if (reading?.flaw === null) take(kept);
      else if (now) settleBehind(now);
    },
    foldBehind: (places: () => readonly Place[]) => foldBehind(picture, places, names.textOf),
  };
}

/** What was asked with names for ids, read. */
function named(asked: string, world: QueryWorld, gone: Gone) {
  const first = parseQuery(asked, world.today);
  const text = first.ok ? withNames(asked, first.value, world, { gone, language: currentLanguage() }) : asked;
  return { text, read: text === asked ? first : parseQuery(text, world.today) };
}

/** Keys of cards by asking once each; undefined until the answer is there. */
function lookUps(ask: Asker["cardIdByKey"], onLookedUp: () => void): QueryWorld["cardByKey"] {
  const known = new Map<string, CardId | null | undefined>();
  return (key) => {
    if (!known.has(key)) {
      known.set(key, undefined);
      void ask(key).then(
        (id) => {
          known.set(key, id ?? null);
          onLookedUp();
        },
        () => known.delete(key),
      );
    }
    return known.get(key);
  };
}

/** The names of a project as a query needs them, and the texts of its faces, folded once a face until a name changes. */
function namesOf(picture: Picture, asker: Asker, cardByKey: QueryWorld["cardByKey"]) {
  let seen: Frame | null | undefined;
  let signature = "";
  let texts = new WeakMap<Face, string>();
  const now = (): QueryWorld | null => {
    const frame = picture.frame();
    if (!frame) return null;
    return { ...frame, me: asker.me(), today: asker.today(), cardByKey };
  };
  const haveChanged = (): boolean => {
    const frame = picture.frame();
    if (frame === seen || !frame) return false;
    seen = frame;
    const next = signatureOf(frame);
    if (next === signature) return false;
    signature = next;
    texts = new WeakMap();
    return true;
  };
  haveChanged();
  return {
    now,
    haveChanged,
    textOf(face: Face): string {
      const known = texts.get(face);
      if (known !== undefined) return known;
      const world = picture.frame();
      const text = world
        ? textOfCard(face, { ...world, me: asker.me(), today: asker.today(), cardByKey })
        : "";
      texts.set(face, text);
      return text;
    },
  };
}

/** All that a name, a state or a category can make of an answer; the frame itself is new after every write. */
function signatureOf({ project, sprints, columns, epicsById, labelsById, peopleById }: Frame): string {
  const rows = [...epicsById.values(), ...labelsById.values(), ...peopleById.values()];
  return JSON.stringify([
    project.code,
    sprints.map(({ id, name, state }) => [id, name, state.phase]),
    columns.map(({ id, name, category }) => [id, name, category]),
    rows.map(({ id, name }) => [id, name]),
  ]);
}

const slice = 250;

/** Folds what is loaded while the page has nothing better to do; answers how to stop. */
function foldBehind(
  picture: Picture,
  places: () => readonly Place[],
  fold: (face: Face) => string,
): () => void {
  let isOver = false;
  const idle = (next: () => void): void => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(next);
    else setTimeout(next, 16);
  };
  const from = (ids: readonly CardId[], start: number): void => {
    if (isOver || start >= ids.length) return;
    for (const id of ids.slice(start, start + slice)) {
      const face = picture.card(id);
      if (face) fold(face);
    }
    idle(() => from(ids, start + slice));
  };
  void picture.whole().then(() =>
    idle(() =>
      from(
        places().flatMap((place) => picture.column(place)?.ids ?? []),
        0,
      ),
    ),
  );
  return () => {
    isOver = true;
  };
}
