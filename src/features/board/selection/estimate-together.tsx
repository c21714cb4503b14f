import { useEffect } from "react";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useBoard } from "../board-context";
import type { CardsDialogProps } from "./cards-dialog-props";

/** Takes the cards to the table where estimates are agreed on: the address names them, so that a reload finds them again. */
export function EstimateTogether({ cardIds, onClose }: CardsDialogProps): null {
  const { picture } = useBoard();
  useEffect(() => {
    const code = picture.frame()?.project.code ?? "";
    const keys = cardIds.flatMap((id) => {
      const card = picture.card(id);
      return card ? [`${code}-${card.number}`] : [];
    });
    onClose();
    navigate(`${paths.poker(code)}?cards=${keys.join(",")}`);
  }, [picture, cardIds, onClose]);
  return null;
}
