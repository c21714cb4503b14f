import type { Row } from "@/domain/change";
import type { Card } from "@/domain/model/entities";

/** A card as a board shows it: what the row says, without its stamps. */
export type Face = Card;

/** Stamps are a third of a row and no face shows them: a board of 10 000 cards keeps them on disk. */
export function faceOf({ stamp: _, stamps: __, deleted: ___, source: ____, ...card }: Row<"card">): Face {
  return card;
}
