import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";
import type { Picture } from "@/storage/queries/picture";

/** What a card is called in a sentence: « INT-44 Filtrage applicatif ». */
export function cardName(picture: Picture, id: CardId): string {
  const card = picture.card(id);
  const code = picture.frame()?.project.code ?? "";
  return card ? `${code}-${card.number} ${card.title}` : code;
}

/** What a column is called: the sprint's name, or « Backlog ». */
export function placeName(t: Translate, picture: Picture, place: Place): string {
  const sprint = picture.frame()?.sprints.find(({ id }) => id === place);
  return sprint?.name ?? t("board.backlog");
}

/** The columns of a board that take cards, in their order. */
export function openPlaces(picture: Picture): readonly Place[] {
  const sprints = picture.frame()?.sprints ?? [];
  return ["backlog", ...sprints.filter(({ state }) => state.phase !== "closed").map(({ id }) => id)];
}
