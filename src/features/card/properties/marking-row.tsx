import type { ReactElement } from "react";
import { markingLabels } from "@/domain/rules/marking-words";
import { OwnMarking } from "@/features/pieces/own-marking";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { useSheet } from "../sheet-context";
import { PropertyRow, ReadRow } from "./property-row";

/** Whether this card bears more than its project: raised by a choice, lowered with a reason. */
export function MarkingRow(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, key, mayEdit } = useSheet();
  const label = t("marking.own");
  if (!mayEdit)
    return (
      <ReadRow label={label}>{card.marking === "DR" ? markingLabels.DR : t("marking.asProject")}</ReadRow>
    );
  return (
    <PropertyRow label={label}>
      <OwnMarking
        level={card.marking}
        asBelow={t("marking.asProject")}
        onLevel={(level, reason) =>
          act(
            { type: "marking/card", cardId: card.id, level, ...(reason === undefined ? {} : { reason }) },
            t("card.said.saved", { key, field: label }),
          )
        }
      />
    </PropertyRow>
  );
}
