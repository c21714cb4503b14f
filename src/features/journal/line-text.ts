import { deedText } from "@/features/pieces/deed-text";
import { actorName } from "@/features/pieces/history/actor-name";
import type { Translate } from "@/i18n/i18n";
import type { JournalLine } from "@/storage/queries/journal/journal";

/** Who did it, as they called themselves. */
export function actorText(t: Translate, { deed }: Pick<JournalLine, "deed">): string {
  return deed.actor === "" ? t("journal.someone") : actorName(t, deed.actor);
}

/** What was done; an undoing says what it took back, and a redo what it did again. */
export function lineText(t: Translate, { deed, named }: JournalLine): string {
  const what = deedText(t, named);
  if (deed.undoes === null) return what;
  return t(deed.command === "history/redo" ? "journal.redid" : "journal.undid", { what });
}
