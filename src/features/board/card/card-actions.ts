import type { Command } from "@/commands/command";
import type { Done } from "@/commands/dispatch";
import type { Row } from "@/domain/change";
import type { CardId, TemplateId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Face } from "@/storage/queries/face";
import type { Spot } from "@/ui/drag/hand";
import { heldFocus } from "@/ui/list/held-focus";
import type { Board } from "../board-context";
import { destination, move, placeName } from "../names";
import { movedWords } from "../speech";
import type { Hands } from "./hands";
import { type Step, stepTarget } from "./neighbours";
import { openCard } from "./open-card";
import { trashCards } from "./trash-cards";

/** What a person does to a card otherwise than by dragging it: the same commands, and the focus follows the card (B19). */
export function createCardActions(hands: Hands) {
  const { board } = hands;
  const { picture } = board;
  return {
    /** Moves cards to a place, behind a card of it or to its head; several keep their order and are one deed. */
    moveTo: (ids: readonly CardId[], place: Place, after: CardId | null) =>
      moveTo(hands, { ids, place, after }),
    /** To the head or the end of the column in which a card stands. */
    async toEnd(ids: readonly CardId[], place: Place, end: "top" | "bottom"): Promise<void> {
      if (end === "bottom") await picture.whole();
      const taken = new Set(ids);
      const rest = picture.column(place)?.ids.filter((id) => !taken.has(id)) ?? [];
      await moveTo(hands, { ids, place, after: end === "top" ? null : (rest.at(-1) ?? null) });
    },
    /** One step among the shown cards, or to an end of the whole column. */
    async step(id: CardId, step: Step): Promise<void> {
      const place = picture.card(id)?.place;
      const column = place && picture.column(place);
      if (!place || !column) return;
      // The end of a column is known once it has been read to its end.
      if (step === "bottom" && !column.isWhole) await picture.whole();
      const after = stepTarget(sightOf(board, place), id, step);
      if (after !== undefined) await moveTo(hands, { ids: [id], place, after });
    },
    trash: (ids: readonly CardId[]) => trashCards(hands, ids),
    archive: (ids: readonly CardId[]) => trashCards(hands, ids, "archive"),
    /** Beside the record of a closed sprint, as a correction (B33). */
    putBack: (cardId: CardId, { id: sprintId, name }: Row<"sprint">) =>
      hands.services.act({ type: "sprint/put-back", sprintId, cardId }, ({ plan }) =>
        hands.t("life.putBack.said", { card: plan.about.key ?? "", sprint: name }),
      ),
    /**
     * Adds a card at the end of a column, behind `last` if that was added a moment ago and the picture does not have it
     * yet. Answers its id, or null where that was refused (and has been said).
     */
    add: (place: Place, title: string, last: CardId | null, templateId?: TemplateId) =>
      add(hands, { place, title, last, templateId }),
    /** As many cards as titles, in their order: one deed. Answers the id of the last one. */
    addMany: (place: Place, titles: readonly string[], last: CardId | null) =>
      addMany(hands, { place, titles, last }),
    open: (id: CardId) => openCard(board, id),
  };
}

export type CardActions = ReturnType<typeof createCardActions>;

type Goal = { readonly ids: readonly CardId[]; readonly place: Place; readonly after: CardId | null };

async function moveTo({ board, services, machine, t }: Hands, goal: Goal): Promise<void> {
  const { picture } = board;
  const { ids, place, after } = goal;
  const id = leadOf(ids);
  const before = id === undefined ? undefined : picture.card(id);
  if (id === undefined || !before) return;
  const said = movedWords({ board, t }, ids, { at: spotOf(board, goal), from: before.place });
  const isStill = heldFocus();
  const stays = before.place === place;
  const target = machine.columns.list(place);
  // In another column the row is a new one: the focus waits for it there.
  if (!stays) target?.focusOn(id);
  const done = await services.act(move(picture, { place, after }, ids), said);
  if (done === null) {
    target?.focusOn(null);
    return;
  }
  if (!stays && !target) machine.columns.focusHead(place);
  machine.columns.element(place)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  if (!stays || done.deed === null) return;
  await until(
    (listener) => picture.onCard(id, listener),
    () => picture.card(id) !== before,
  );
  requestAnimationFrame(() => {
    if (isStill()) machine.columns.list(place)?.focusOn(id);
  });
}

/** Of several cards, the one that the focus follows: where it is now, if it is on one of them. */
function leadOf(ids: readonly CardId[]): CardId | undefined {
  const row = document.activeElement?.closest<HTMLElement>("[data-row-id]")?.dataset["rowId"];
  return ids.find((id) => id === row) ?? ids[0];
}

type Addition = {
  readonly place: Place;
  /** Blank for a card that takes the title of its template. */
  readonly title: string;
  readonly last: CardId | null;
  readonly templateId: TemplateId | undefined;
};

async function add(hands: Hands, { place, title, last, templateId }: Addition): Promise<CardId | null> {
  const projectId = hands.board.picture.frame()?.project.id;
  if (projectId === undefined) return null;
  const to = destination(hands.board.picture, { place, after: await endOf(hands, place, last) }, []);
  const command: Command =
    templateId === undefined
      ? { type: "card/add", projectId, to, title }
      : { type: "card/add-from-template", templateId, to, ...(title === "" ? {} : { title }) };
  const done = await hands.services.act(command, (it) => addedWords(hands, place, it));
  const id = (done?.plan.changes[0]?.id as CardId | undefined) ?? null;
  if (id !== null) void show(hands, place, id);
  return id;
}

type Pasted = { readonly place: Place; readonly titles: readonly string[]; readonly last: CardId | null };

async function addMany(hands: Hands, { place, titles, last }: Pasted): Promise<CardId | null> {
  const { board, services, t } = hands;
  const projectId = board.picture.frame()?.project.id;
  if (projectId === undefined) return null;
  const to = destination(board.picture, { place, after: await endOf(hands, place, last) }, []);
  const said = t("parts.paste.said", { count: titles.length, column: placeName(t, board.picture, place) });
  const done = await services.act({ type: "card/add-many", projectId, to, titles }, said);
  const born = done?.plan.changes.filter(({ table, before }) => table === "card" && before === null) ?? [];
  const id = (born.at(-1)?.id as CardId | undefined) ?? null;
  if (id !== null) void show(hands, place, id);
  return id;
}

/** The last card of a column, behind which a new one goes: `last` if the picture does not have it yet. */
async function endOf({ board }: Hands, place: Place, last: CardId | null): Promise<CardId | null> {
  const { picture } = board;
  if (picture.column(place)?.isWhole === false) await picture.whole();
  const ids = picture.column(place)?.ids ?? [];
  return last !== null && !picture.card(last) ? last : (ids.at(-1) ?? null);
}

export function sightOf({ picture, filter }: Board, place: Place) {
  const column = picture.column(place);
  return { all: column?.ids ?? [], shown: column ? filter.idsOf(column) : [] };
}

/** Where a card will stand in the whole column, said for people. */
function spotOf({ picture }: Board, { ids, place, after }: Goal): Spot {
  const moving = new Set(ids);
  const others = (picture.column(place)?.ids ?? []).filter((other) => !moving.has(other));
  const cards = picture.frame()?.totalsByPlace.get(place)?.cards ?? others.length;
  const come = ids.filter((id) => picture.card(id)?.place !== place).length;
  return {
    columnId: place,
    afterId: after,
    position: after === null ? 1 : others.indexOf(after) + 2,
    total: cards + come,
  };
}

function addedWords({ board, t }: Hands, place: Place, done: Done): string {
  const { key = "", name = "" } = done.plan.about;
  const { picture, filter } = board;
  const total = (picture.frame()?.totalsByPlace.get(place)?.cards ?? 0) + 1;
  const words = { card: `${key} ${name}`, column: placeName(t, picture, place), position: total, total };
  const [added] = done.plan.changes.filter((change) => change.table === "card" && change.before === null);
  const isHidden = filter.isOn() && added !== undefined && !filter.lets(added.after as Face);
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
