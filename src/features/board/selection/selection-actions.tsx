import { FolderInput, type LucideIcon, PencilLine, Spade, Split } from "lucide-react";
import type { ComponentType } from "react";
import type { Translate } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import type { CardsDialogProps } from "./cards-dialog-props";

/** What can be done with cards by a dialog: a button in the bar of a selection, a line in the menu of its cards. */
export type SelectionAction = {
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly label: (t: Translate) => string;
  /** Also in the menu of a card that stands alone. */
  readonly forOne: boolean;
  /** Never for several at once. */
  readonly onlyOne?: boolean;
  readonly Dialog: ComponentType<CardsDialogProps>;
};

/** In the order of the bar. A new one is one entry here. */
export const selectionActions: readonly SelectionAction[] = [
  {
    name: "edit",
    Icon: PencilLine,
    label: (t) => t("many.edit.action"),
    forOne: false,
    Dialog: lazyPart(async () => ({
      default: (await import("@/features/pieces/many/many-dialog")).ManyDialog,
    })),
  },
  {
    name: "transfer",
    Icon: FolderInput,
    label: (t) => t("selection.transfer.action"),
    forOne: true,
    Dialog: lazyPart(async () => ({ default: (await import("../transfer/transfer-dialog")).TransferDialog })),
  },
  {
    name: "estimate",
    Icon: Spade,
    label: (t) => t("selection.estimate"),
    forOne: true,
    Dialog: lazyPart(async () => ({ default: (await import("./estimate-together")).EstimateTogether })),
  },
  {
    name: "split",
    Icon: Split,
    label: (t) => t("life.split.action"),
    forOne: true,
    onlyOne: true,
    Dialog: lazyPart(async () => ({ default: (await import("../split/split-one")).SplitOne })),
  },
];

/** What can be done with so many cards. */
export function actionsFor(count: number): readonly SelectionAction[] {
  return selectionActions.filter(({ forOne, onlyOne }) => (count > 1 ? onlyOne !== true : forOne));
}
