import type { CardFields } from "@/commands/card/card-commands";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useSheet } from "../sheet-context";

/** Saves a property as soon as it is chosen, and says which one. */
export function useEdit(): (fields: CardFields, field: string) => Promise<unknown> {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, key } = useSheet();
  return (fields, field) =>
    act({ type: "card/edit", cardId: card.id, fields }, t("card.said.saved", { key, field }));
}
