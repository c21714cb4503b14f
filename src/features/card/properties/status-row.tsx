import type { ReactElement } from "react";
import type { ColumnId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { closedSprintOf } from "../places";
import { useSheet } from "../sheet-context";
import { Choice } from "./choice";
import { PropertyRow, ReadRow } from "./property-row";

type Column = Frame["columns"][number];

/** A status by its name, and by its category where the name does not say it. */
function words(t: Translate, { name, category }: Column): string {
  const known = t(`card.category.${category}`);
  return name === known ? name : t("card.statusOf", { column: name, category: known });
}

/** How far the card is, in the project's own words. */
export function StatusRow(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const label = t("card.property.status");
  const here = frame.columns.find((column) => column.id === card.columnId);
  const name = here ? words(t, here) : t("card.history.lost.column");
  // In a closed sprint the status is part of the record; the sprint's row says so.
  if (!mayEdit || closedSprintOf(frame, card.place)) return <ReadRow label={label}>{name}</ReadRow>;
  const lost = here ? [] : [{ value: card.columnId, label: name, disabled: true }];
  return (
    <PropertyRow label={label}>
      <Choice<ColumnId>
        value={card.columnId}
        options={[...lost, ...frame.columns.map((column) => ({ value: column.id, label: words(t, column) }))]}
        onChoose={(columnId) =>
          act(
            { type: "card/edit", cardId: card.id, fields: { columnId } },
            t("card.said.saved", { key, field: label }),
          )
        }
      />
    </PropertyRow>
  );
}
