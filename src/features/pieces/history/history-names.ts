import type { ColumnId, EpicId, LabelId, PersonId } from "@/domain/model/ids";
import type { Translate } from "@/i18n/i18n";
import type { Frame } from "@/storage/queries/frame";
import { placeName } from "./place-name";

/** What the ids of a journal are called today. A row that is gone becomes words, never a raw id. */
export type HistoryNames = {
  readonly place: (id: string) => string;
  readonly column: (id: string) => string;
  readonly epic: (id: string) => string;
  readonly person: (id: string) => string;
  readonly label: (id: string) => string;
};

/** The names of a project's parts. Ids come from the journal, where they are plain text. */
export function historyNames(t: Translate, frame: Frame): HistoryNames {
  const columns = new Map(frame.columns.map(({ id, name }) => [id, name]));
  return {
    place: (id) => placeName(t, frame, id) ?? t("card.history.lost.place"),
    column: (id) => columns.get(id as ColumnId) ?? t("card.history.lost.column"),
    epic: (id) => frame.epicsById.get(id as EpicId)?.name ?? t("card.history.lost.epic"),
    person: (id) => frame.peopleById.get(id as PersonId)?.name ?? t("card.history.lost.person"),
    label: (id) => frame.labelsById.get(id as LabelId)?.name ?? t("card.history.lost.label"),
  };
}
