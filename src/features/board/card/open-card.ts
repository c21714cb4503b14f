import type { CardId } from "@/domain/model/ids";
import { navigate, withQuery } from "@/features/route";
import type { Board } from "../board-context";

/** Opens a card's sheet beside the board, and keeps the filter in the address: with ids, which outlive a new name. */
export function openCard({ picture, filter, code }: Board, id: CardId): void {
  const card = picture.card(id);
  if (!card) return;
  // A text that is no query yet is not passed on: the address keeps what it has, and the field what is typed.
  const asked = filter.reading()?.flaw ? {} : { q: filter.address() };
  navigate(withQuery({ card: `${code}-${card.number}`, ...asked }));
}
