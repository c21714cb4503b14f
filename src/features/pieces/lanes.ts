import type { LaneFields } from "@/commands/card/card-commands";
import type { EpicId, LabelId, PersonId } from "@/domain/model/ids";
import { type CardKind, cardKinds, type Priority, priorities } from "@/domain/model/vocabulary";
import { type LaneField, laneFields } from "@/domain/rules/lane-values";
import type { Translate } from "@/i18n/i18n";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";

export type Lane = { readonly key: string; readonly name: string };

/** The lane of cards that say nothing. */
const none = "none";
/** The lane of cards that say several things: each card stands in one lane, and none is guessed. */
const several = "several";

export const isLaneField = (text: string | null): text is LaneField =>
  (laneFields as readonly (string | null)[]).includes(text);

/** The lane in which a card stands; what it refers to counts only while it exists. */
export function laneOf(field: LaneField, card: Face, frame: Frame): string {
  switch (field) {
    case "kind":
      return card.kind;
    case "priority":
      return card.priority ?? none;
    case "epic":
      return card.epicId !== null && frame.epicsById.has(card.epicId) ? card.epicId : none;
    case "person":
      return oneOf(card.assignees.filter((id) => frame.peopleById.has(id)));
    case "label":
      return oneOf(card.labels.filter((id) => frame.labelsById.has(id)));
  }
}

const oneOf = (ids: readonly string[]): string => (ids.length > 1 ? several : (ids[0] ?? none));

/**
 * The lanes of a board in their order, those of several and of no value last. Kinds and priorities are all there, so
 * that a card can be dragged to each; epics, people and labels where a card of the sprint bears them.
 */
export function lanesOf(
  field: LaneField,
  frame: Frame,
  { cards, t }: { readonly cards: Iterable<Face>; readonly t: Translate },
): readonly Lane[] {
  const used = new Set<string>();
  for (const card of cards) used.add(laneOf(field, card, frame));
  const rest = [several, none]
    .filter((key) => used.has(key))
    .map((key) => ({ key, name: restName(key, field, t) }));
  return [...named(field, { frame, used, t }), ...rest];
}

/** A kind is never missing, and only people and labels are several. */
const restName = (key: string, field: LaneField, t: Translate): string =>
  key === several
    ? t(`status.lanes.several.${field as "person" | "label"}`)
    : t(`status.lanes.none.${field as Exclude<LaneField, "kind">}`);

type Naming = { readonly frame: Frame; readonly used: ReadonlySet<string>; readonly t: Translate };

function named(field: LaneField, { frame, used, t }: Naming): readonly Lane[] {
  const rows = (byId: ReadonlyMap<string, { readonly name: string }>): readonly Lane[] =>
    [...byId].filter(([id]) => used.has(id)).map(([key, { name }]) => ({ key, name }));
  const byName = (a: Lane, b: Lane): number => a.name.localeCompare(b.name);
  switch (field) {
    case "kind":
      return cardKinds
        .filter((kind) => used.has(kind) || (frame.project.kinds?.includes(kind) ?? true))
        .map((key) => ({ key, name: t(`board.kind.${key}`) }));
    case "priority":
      return priorities.map((key) => ({ key, name: t(`card.priority.${key}`) }));
    case "epic":
      return rows(frame.epicsById);
    case "person":
      return [...rows(frame.peopleById)].sort(byName);
    case "label":
      return [...rows(frame.labelsById)].sort(byName);
  }
}

/** What cards that go to a lane are to say from then on; nothing where all of them stand in it already. */
export function saidIn(
  field: LaneField,
  lane: string,
  { cards, frame }: { readonly cards: readonly Face[]; readonly frame: Frame },
): LaneFields | undefined {
  if (cards.every((card) => laneOf(field, card, frame) === lane)) return undefined;
  const isNone = lane === none;
  switch (field) {
    case "kind":
      return { kind: lane as CardKind };
    case "priority":
      return { priority: isNone ? null : (lane as Priority) };
    case "epic":
      return { epicId: isNone ? null : (lane as EpicId) };
    case "person":
      return {
        unassign: others<PersonId>(cards, "assignees", lane),
        ...(isNone ? {} : { assign: [lane as PersonId] }),
      };
    case "label":
      return {
        unlabel: others<LabelId>(cards, "labels", lane),
        ...(isNone ? {} : { label: [lane as LabelId] }),
      };
  }
}

const others = <Id extends string>(
  cards: readonly Face[],
  set: "assignees" | "labels",
  lane: string,
): readonly Id[] =>
  [...new Set(cards.flatMap((card) => card[set] as readonly string[] as readonly Id[]))].filter(
    (id) => id !== lane,
  );

/** May cards go there at all? Which several values they would take, nobody can know. */
export const takesFrom = (lane: string, from: readonly string[]): boolean =>
  lane !== several || from.every((key) => key === several);
