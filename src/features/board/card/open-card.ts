import type { CardId } from "@/domain/model/ids";
import { navigate, withQuery } from "@/features/route";
import type { Board } from "../board-context";

/** Opens a card's sheet beside the board, and keeps the filter in the address. */
export function openCard({ picture, store, code }: Board, id: CardId): void {
  const card = picture.card(id);
  const { query } = store.getState();
  if (card) navigate(withQuery({ card: `${code}-${card.number}`, q: query }));
}
