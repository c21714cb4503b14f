import type { Done } from "@/commands/dispatch";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { navigate, withQuery } from "@/features/route";
import type { Services } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import type { DragMachine } from "@/ui/drag/drag-machine";
import type { Board } from "../board-context";
import { cardName, placeName } from "../names";
import { type Step, stepTarget } from "./neighbours";

export type Hands = {
  readonly board: Board;
  readonly services: Services;
  readonly machine: DragMachine;
  readonly t: Translate;
};

/** What a person does to a card otherwise than by dragging it: the same commands, and the focus follows the card (B19). */
export function createCardActions(hands: Hands) {
  const { board } = hands;
  const { picture, store } = board;
  return {
    moveTo: (id: CardId, place: Place, after: CardId | null) => moveTo(hands, { id, place, after }),
    /** One step among the shown cards, or to an end of the whole column. */
    async step(id: CardId, step: Step): Promise<void> {
      const place = picture.card(id)?.place;
      const column = place && picture.column(place);
      if (!place || !column) return;
      // The end of a column is known once it has been read to its end.
      if (step === "bottom" && !column.isWhole) await picture.whole();
      const after = stepTarget(sightOf(board, place), id, step);
      if (after !== undefined) await moveTo(hands, { id, place, after });
    },
    trash: (id: CardId) => trash(hands, id),
    /**
     * Adds a card at the end of a column, behind `last` if that was added a moment ago and the picture does not have it
     * yet. Answers its id, or null where that was refused (and has been said).
     */
    add: (place: Place, title: string, last: CardId | null) => add(hands, { place, title, last }),
    open(id: CardId): void {
      const card = picture.card(id);
      const { query } = store.getState();
      if (card) navigate(withQuery({ card: `${board.code}-${card.number}`, q: query }));
    },
  };
}

export type CardActions = ReturnType<typeof createCardActions>;

type Goal = { readonly id: CardId; readonly place: Place; readonly after: CardId | null };

async function moveTo({ board, services, machine, t }: Hands, goal: Goal): Promise<void> {
  const { picture } = board;
  const { id, place, after } = goal;
  const before = picture.card(id);
  if (!before) return;
  const column = placeName(t, picture, place);
  const said = t("board.said.moved", { card: cardName(picture, id), column, ...spotOf(board, goal) });
  const stays = before.place === place;
  const target = machine.columns.list(place);
  // In another column the row is a new one: the focus waits for it there.
  if (!stays) target?.focusOn(id);
  const done = await services.act({ type: "card/move", cardIds: [id], to: { place, after } }, said);
  if (done === null) {
    target?.focusOn(null);
    return;
  }
  machine.columns.element(place)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (!stays || done.deed === null) return;
  await until(
    (listener) => picture.onCard(id, listener),
    () => picture.card(id) !== before,
  );
  requestAnimationFrame(() => machine.columns.list(place)?.focusOn(id));
}

async function trash(hands: Hands, id: CardId): Promise<void> {
  const { board, services, machine, t } = hands;
  const card = board.picture.card(id);
  if (!card) return;
  const { all, shown } = sightOf(board, card.place);
  const at = shown.indexOf(id);
  const home = { place: card.place, after: all[all.indexOf(id) - 1] ?? null };
  const said = t("board.said.trashed", { card: cardName(board.picture, id) });
  const done = await services.act({ type: "card/trash", cardIds: [id] }, said);
  if (done === null) return;
  const run = (): void => void restore(hands, { id, ...home }, done);
  services.notify({ kind: "success", text: said, action: { label: t("common.undo"), run } });
  const neighbour = shown[at + 1] ?? shown[at - 1];
  if (neighbour !== undefined) machine.columns.list(card.place)?.focusOn(neighbour);
}

async function add(
  hands: Hands,
  { place, title, last }: { readonly place: Place; readonly title: string; readonly last: CardId | null },
): Promise<CardId | null> {
  const { picture } = hands.board;
  const projectId = picture.frame()?.project.id;
  if (projectId === undefined) return null;
  if (picture.column(place)?.isWhole === false) await picture.whole();
  const ids = picture.column(place)?.ids ?? [];
  const after = last !== null && !picture.card(last) ? last : (ids.at(-1) ?? null);
  const done = await hands.services.act({ type: "card/add", projectId, to: { place, after }, title }, (it) =>
    addedWords(hands, place, it),
  );
  const id = (done?.plan.changes[0]?.id as CardId | undefined) ?? null;
  if (id !== null) void show(hands, place, id);
  return id;
}

export function sightOf({ picture, filter }: Board, place: Place) {
  const column = picture.column(place);
  return { all: column?.ids ?? [], shown: column ? filter.idsOf(column) : [] };
}

/** Where a card will stand in the whole column, said for people. */
function spotOf({ picture }: Board, { id, place, after }: Goal): { position: number; total: number } {
  const others = (picture.column(place)?.ids ?? []).filter((other) => other !== id);
  const cards = picture.frame()?.totalsByPlace.get(place)?.cards ?? others.length;
  return {
    position: after === null ? 1 : others.indexOf(after) + 2,
    total: picture.card(id)?.place === place ? cards : cards + 1,
  };
}

function addedWords({ board, t }: Hands, place: Place, done: Done): string {
  const { key = "", name = "" } = done.plan.about;
  const { picture, filter } = board;
  const total = (picture.frame()?.totalsByPlace.get(place)?.cards ?? 0) + 1;
  const words = { card: `${key} ${name}`, column: placeName(t, picture, place), position: total, total };
  const isHidden = filter.isOn() && !filter.lets(`${key} ${name}`);
  return isHidden ? t("board.said.addedHidden", words) : t("board.said.added", words);
}

/** Brings a new card into view, and leaves the focus where it is: in the field for the next one. */
async function show({ board, machine }: Hands, place: Place, id: CardId): Promise<void> {
  const { picture } = board;
  await until(
    (listener) => picture.onColumn(place, listener),
    () => picture.card(id) !== undefined,
  );
  requestAnimationFrame(() => {
    const list = machine.columns.list(place);
    const index = list?.ids().indexOf(id) ?? -1;
    if (index >= 0) list?.reveal(index);
  });
}

/** Takes a deletion back: by undo if it is still the last thing done, else by putting the card back where it stood. */
async function restore({ services }: Hands, { id, ...home }: Goal, done: Done): Promise<void> {
  const { undo } = await services.queries.steps();
  if (undo && undo.stamp === done.deed?.stamp) await services.undo();
  else await services.act({ type: "card/move", cardIds: [id], to: home });
}

/** Resolves when it holds; a picture always tells of the change that makes it hold. */
function until(subscribe: (listener: () => void) => () => void, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (holds()) {
      resolve();
      return;
    }
    const stop = subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
  });
}
