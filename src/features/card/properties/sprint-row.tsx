import type { ReactElement } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { placeName } from "@/features/pieces/history/place-name";
import { useTranslation } from "@/i18n/words";
import { closedSprintOf, openPlaces } from "../places";
import { useSheet } from "../sheet-context";
import { useMove } from "../use-move";
import { Choice } from "./choice";
import { PropertyRow, ReadRow } from "./property-row";

/** Where the card is planned. A closed sprint keeps its record: read, with the reason. */
export function SprintRow(): ReactElement {
  const { t } = useTranslation();
  const { card, frame, mayEdit } = useSheet();
  const move = useMove();
  const label = t("card.property.sprint");
  const name = placeName(t, frame, card.place) ?? t("card.history.lost.place");
  const closed = closedSprintOf(frame, card.place);
  if (closed)
    return (
      <ReadRow label={label}>
        <span className="font-semibold">{t("card.closedSprint", { sprint: name })}</span>
        <span className="block text-ink-3 text-s">{t("card.closedSprintReason")}</span>
      </ReadRow>
    );
  if (!mayEdit)
    return (
      <ReadRow label={label}>
        <span className="font-semibold">{name}</span>
      </ReadRow>
    );
  const open = openPlaces(t, frame);
  const here = open.some(({ place }) => place === card.place) ? [] : [{ place: card.place, name }];
  return (
    <PropertyRow label={label}>
      <Choice<Place>
        value={card.place}
        options={[...here, ...open].map((each) => ({ value: each.place, label: each.name }))}
        onChoose={move}
        className="[&_select]:font-semibold"
      />
    </PropertyRow>
  );
}
