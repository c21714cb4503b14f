import type { CardId } from "@/domain/model/ids";

/** What a dialog about some cards of the board is given. */
export type CardsDialogProps = { readonly cardIds: readonly CardId[]; readonly onClose: () => void };
