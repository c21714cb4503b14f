import type { Translate } from "@/i18n/i18n";
import { strong } from "./emphasis";
import { dayWords, kindWords, pointsWords, priorityWords } from "./field-value";
import type { Speech } from "./speech";

type Move = {
  readonly before: unknown;
  readonly after: unknown;
  /** What other cards are called today, by id. */
  readonly keys?: Readonly<Record<string, string>>;
};
type Tell = (speech: Speech, move: Move) => string;
/** The three sentences of a value that may be there or not. */
type Words = { readonly set: string; readonly cleared: string; readonly changed: string };

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** How one field moved, as a sentence that begins with its verb. A journal is old text: no value is taken on trust. */
export function fieldText(speech: Speech, field: string, move: Move): string {
  const [set = "", element = ""] = field.split("/");
  if (element !== "" && set === "assignees")
    return elementText(speech, speech.names.person(element), move, people);
  if (element !== "" && set === "labels")
    return elementText(speech, speech.names.label(element), move, labels);
  return (tellers[field] ?? other)(speech, move);
}

const people = (t: Translate, isIn: boolean, name: string): string =>
  isIn
    ? t("card.history.assigned", { to: strong(name) })
    : t("card.history.unassigned", { from: strong(name) });
const labels = (t: Translate, isIn: boolean, name: string): string =>
  isIn
    ? t("card.history.labelled", { to: strong(name) })
    : t("card.history.unlabelled", { from: strong(name) });

function elementText(
  { t }: Speech,
  name: string,
  { after }: Move,
  words: (t: Translate, isIn: boolean, name: string) => string,
): string {
  return words(t, after === true, name);
}

const other: Tell = ({ t }) => t("card.history.other");

/** A value that may be there or not: set, cleared or changed. */
function optional(
  say: (speech: Speech, value: unknown) => string,
  tell: (t: Translate, from: string, to: string) => Words,
): Tell {
  return (speech, { before, after }) => {
    const from = isNothing(before) ? "" : say(speech, before);
    const to = isNothing(after) ? "" : strong(say(speech, after));
    const words = tell(speech.t, from, to);
    if (isNothing(after)) return words.cleared;
    return isNothing(before) ? words.set : words.changed;
  };
}

const place: Tell = ({ t, names }, { before, after }) => {
  const to = strong(names.place(String(after)));
  if (after === "trash") return t("card.history.trashed");
  if (after === "archive") return t("card.history.archived");
  if (before === "trash") return t("card.history.untrashed", { to });
  if (isNothing(before)) return t("card.history.movedTo", { to });
  return t("card.history.moved", { from: names.place(String(before)), to });
};

const status: Tell = ({ t, names }, { before, after }) =>
  t("card.history.status", { from: names.column(String(before)), to: strong(names.column(String(after))) });

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const reasonOf = (value: unknown): string => text((value as { reason?: unknown }).reason);

const blocked: Tell = ({ t }, { before, after }) => {
  if (isNothing(after)) return t("card.history.unblocked");
  const reason = reasonOf(after);
  if (isNothing(before))
    return reason === ""
      ? t("parts.history.blockedPlain")
      : t("card.history.blocked", { to: strong(reason) });
  const none = t("parts.history.emptyReason");
  return t("parts.history.reason", { from: reasonOf(before) || none, to: strong(reason || none) });
};

const parent: Tell = ({ t }, { before, after, keys = {} }) => {
  const nameOf = (id: unknown): string => keys[String(id)] ?? t("parts.history.lostCard");
  if (isNothing(after)) return t("parts.history.parentCleared", { from: nameOf(before) });
  const to = strong(nameOf(after));
  return isNothing(before)
    ? t("parts.history.parentSet", { to })
    : t("parts.history.parentChanged", { from: nameOf(before), to });
};

const tellers: Readonly<Record<string, Tell>> = {
  place,
  columnId: status,
  title: ({ t }, { before, after }) =>
    t("card.history.titled", { from: text(before), to: strong(text(after)) }),
  kind: (speech, { before, after }) =>
    speech.t("card.history.kind", { from: kindWords(speech, before), to: strong(kindWords(speech, after)) }),
  points: optional(pointsWords, (t, from, to) => ({
    set: t("card.history.estimated", { to }),
    cleared: t("card.history.unestimated", { from }),
    changed: t("card.history.points", { from, to }),
  })),
  epicId: optional(
    ({ names }, value) => names.epic(String(value)),
    (t, from, to) => ({
      set: t("card.history.epicSet", { to }),
      cleared: t("card.history.epicCleared", { from }),
      changed: t("card.history.epicChanged", { from, to }),
    }),
  ),
  priority: optional(priorityWords, (t, from, to) => ({
    set: t("card.history.prioritySet", { to }),
    cleared: t("card.history.priorityCleared", { from }),
    changed: t("card.history.priorityChanged", { from, to }),
  })),
  dueOn: optional(dayWords, (t, from, to) => ({
    set: t("card.history.dueSet", { to }),
    cleared: t("card.history.dueCleared", { from }),
    changed: t("card.history.dueChanged", { from, to }),
  })),
  blocked,
  afterClose: ({ t }, { after }) =>
    t(isNothing(after) ? "card.history.notAfterClose" : "card.history.afterClose"),
  parentCardId: parent,
  marking: ({ t }, { after }) => t(after === "DR" ? "card.history.marked" : "card.history.unmarked"),
  deleted: ({ t }, { after }) => t(after === true ? "card.history.deleted" : "card.history.revived"),
};
