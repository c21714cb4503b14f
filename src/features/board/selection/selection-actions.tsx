import type { LucideIcon } from "lucide-react";
import type { ComponentType } from "react";
import type { CardId } from "@/domain/model/ids";
import type { Translate } from "@/i18n/i18n";

export type CardsDialogProps = { readonly cardIds: readonly CardId[]; readonly onClose: () => void };

/** What can be done with several cards at once beside moving and trashing them: a button of the bar, and its dialog. */
export type SelectionAction = {
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly label: (t: Translate) => string;
  /** Lazy; opens when the button is pressed, and gives the focus back to it. */
  readonly Dialog: ComponentType<CardsDialogProps>;
};

/** In the order of the bar. A new one is one line here. */
export const selectionActions: readonly SelectionAction[] = [];
