import type { ManyFields } from "@/commands/card/card-commands";
import type { CardId, EpicId, LabelId, PersonId, SprintId } from "@/domain/model/ids";
import type { CardKind, DayText, Priority, StatusCategory } from "@/domain/model/vocabulary";
import type { ManyNames } from "@/storage/queries/many/many-names";

/** What each field of the form says: `keep` leaves it as it is on every card, `clear` empties it. */
export type ManyDraft = {
  readonly kind: CardKind | "keep";
  /** A column's id; with cards of several projects `category/name`. */
  readonly status: string;
  readonly priority: Priority | "keep" | "clear";
  readonly epic: EpicId | "keep" | "clear";
  readonly place: SprintId | "backlog" | "keep";
  readonly points: "keep" | "set" | "clear";
  readonly pointsValue: number | null | undefined;
  readonly due: "keep" | "set" | "shift" | "clear";
  readonly dueOn: DayText | null | undefined;
  readonly dueShift: number | null | undefined;
  readonly blocked: "keep" | "set" | "clear";
  readonly reason: string;
  readonly assign: PersonId | "keep";
  readonly unassign: PersonId | "keep";
  readonly label: LabelId | "keep";
  readonly unlabel: LabelId | "keep";
  readonly parent: "keep" | "set" | "clear";
  readonly parentKey: string;
  /** The card that the key names; null while none does. */
  readonly parentId: CardId | null;
};

export type ManyFormProps = {
  readonly names: ManyNames;
  readonly draft: ManyDraft;
  readonly onChange: (change: Partial<ManyDraft>) => void;
};

export const emptyDraft: ManyDraft = {
  kind: "keep",
  status: "keep",
  priority: "keep",
  epic: "keep",
  place: "keep",
  points: "keep",
  pointsValue: null,
  due: "keep",
  dueOn: null,
  dueShift: null,
  blocked: "keep",
  reason: "",
  assign: "keep",
  unassign: "keep",
  label: "keep",
  unlabel: "keep",
  parent: "keep",
  parentKey: "",
  parentId: null,
};

/** What the command is asked; a field whose figure, day or key is not written yet is none. */
export function fieldsOf(draft: ManyDraft, { projects }: Pick<ManyNames, "projects">): ManyFields {
  const { kind, priority, epic, place, assign, unassign, label, unlabel } = draft;
  return {
    ...(kind === "keep" ? {} : { kind }),
    ...(draft.status === "keep" ? {} : { status: statusOf(draft.status, projects.length === 1) }),
    ...(priority === "keep" ? {} : { priority: priority === "clear" ? null : priority }),
    ...(epic === "keep" ? {} : { epicId: epic === "clear" ? null : epic }),
    ...(place === "keep" ? {} : { place }),
    ...(assign === "keep" ? {} : { assign: [assign] }),
    ...(unassign === "keep" ? {} : { unassign: [unassign] }),
    ...(label === "keep" ? {} : { label: [label] }),
    ...(unlabel === "keep" ? {} : { unlabel: [unlabel] }),
    ...pointsOf(draft),
    ...dueOf(draft),
    ...blockedOf(draft),
    ...parentOf(draft),
  };
}

/** The value of a status option for cards of several projects. */
export function sharedStatus({
  category,
  name,
}: {
  readonly category: StatusCategory;
  readonly name: string;
}): string {
  return `${category}/${name}`;
}

function statusOf(value: string, isOne: boolean): NonNullable<ManyFields["status"]> {
  if (isOne) return { columnId: value as never };
  const slash = value.indexOf("/");
  return { category: value.slice(0, slash) as StatusCategory, name: value.slice(slash + 1) };
}

function pointsOf({ points, pointsValue }: ManyDraft): ManyFields {
  if (points === "clear") return { points: null };
  return points === "set" && pointsValue != null ? { points: pointsValue } : {};
}

function dueOf({ due, dueOn, dueShift }: ManyDraft): ManyFields {
  if (due === "clear") return { due: { on: null } };
  if (due === "set") return dueOn ? { due: { on: dueOn } } : {};
  return due === "shift" && dueShift != null && dueShift !== 0 ? { due: { shift: dueShift } } : {};
}

function blockedOf({ blocked, reason }: ManyDraft): ManyFields {
  if (blocked === "clear") return { blocked: null };
  return blocked === "set" ? { blocked: { reason } } : {};
}

function parentOf({ parent, parentId }: ManyDraft): ManyFields {
  if (parent === "clear") return { parentCardId: null };
  return parent === "set" && parentId !== null ? { parentCardId: parentId } : {};
}
