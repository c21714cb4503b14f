import type { ReactElement } from "react";
import { SplitDialog } from "@/features/pieces/split/split-dialog";
import { useBoard } from "../board-context";
import type { CardsDialogProps } from "../selection/cards-dialog-props";
import { useCard } from "../use-picture";

/** « Découper… » from a card's menu. */
export function SplitOne({ cardIds, onClose }: CardsDialogProps): ReactElement | null {
  const { picture, code, unit } = useBoard();
  const [id] = cardIds;
  const { card } = useCard(id as (typeof cardIds)[number]);
  const projectId = picture.frame()?.project.id;
  if (!card || projectId === undefined) return null;
  return <SplitDialog card={card} cardKey={`${code}-${card.number}`} unit={unit} onClose={onClose} />;
}
