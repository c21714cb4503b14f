import type { Fields } from "@/domain/change";
import { isLongText } from "@/domain/long-text";
import type { Translate } from "@/i18n/i18n";
import type { HistoryLine } from "@/storage/queries/card/history";
import { actorName } from "./actor-name";
import { fieldText } from "./field-text";
import { partText } from "./part-text";
import type { Speech } from "./speech";

/** Who did it: a person as they were called, or the import that brought an old event with it. */
export function whoDid(t: Translate, { event, deed }: HistoryLine): string {
  const isBrought = deed.source === "import" && event.before !== null;
  if (isBrought) return t("card.history.theImport", { name: deed.about.name ?? "" });
  return deed.actor === "" ? t("card.history.someone") : actorName(t, deed.actor);
}

/** What a deed did to the card, beginning with the verb; null for what happened only for a neighbour's sake. */
export function historyText(speech: Speech, line: HistoryLine): string | null {
  const { t, format } = speech;
  const sentences = sentencesOf(speech, line);
  if (sentences.length === 0) return null;
  const what = format.list(sentences);
  if (line.deed.command === "history/undo" || line.deed.command === "history/undo-deed")
    return t("card.history.undone", { what });
  return line.deed.command === "history/redo" ? t("card.history.redone", { what }) : what;
}

function sentencesOf(speech: Speech, line: HistoryLine): readonly string[] {
  const { event, deed, part } = line;
  const { t } = speech;
  if (event.redacted) return [t("card.history.redacted")];
  if (part) return partText(speech, line, part);
  if (event.before === null) {
    if (event.table === "cardText") return [t("card.history.described")];
    return deed.source === "import"
      ? [t("card.history.imported", { name: deed.about.name ?? "" })]
      : [t("card.history.born")];
  }
  if (event.table === "cardText") return descriptionText(t, event.before, event.after);
  const fields = Object.keys(event.after).filter((field) => field !== "rank" && !isEcho(field, event.after));
  // Neighbours make room for a card that moves: that is no news of theirs.
  if (fields.length === 0)
    return deed.about.key === undefined || deed.about.key === speech.key ? [t("card.history.ranked")] : [];
  const told = fields.map((field) =>
    fieldText(speech, field, {
      before: event.before?.[field],
      after: event.after[field],
      keys: line.keys ?? {},
    }),
  );
  // Several fields without words of their own are one « a modifié la carte ».
  return [...new Set(told)];
}

/** Does another field of the same event already say it? What goes into the trash is also marked deleted. */
function isEcho(field: string, after: Fields): boolean {
  return field === "deleted" && "place" in after;
}

function descriptionText(t: Translate, before: Fields, after: Fields): readonly string[] {
  if (!("description" in after)) return [t("card.history.describedAnew")];
  const isEmpty = (value: unknown): boolean => !isLongText(value) && (value ?? "") === "";
  if (isEmpty(after["description"])) return [t("card.history.undescribed")];
  return [t(isEmpty(before["description"]) ? "card.history.described" : "card.history.describedAnew")];
}
