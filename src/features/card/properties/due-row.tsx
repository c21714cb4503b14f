import { type ReactElement, useEffect, useState } from "react";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { type Day, parseDay } from "@/lib/day";
import { DayInput } from "@/ui/form/day-input";
import { useSheet } from "../sheet-context";
import { UnsavedText } from "../texts/unsaved-text";
import { PropertyRow, ReadRow } from "./property-row";

/** The due date as JJ/MM/AAAA, « 3/12 » or « demain »; what is no day is said under the field and not stored. */
export function DueRow(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const format = useFormat();
  const { card, key, mayEdit } = useSheet();
  const label = t("card.property.due");
  // Undefined: nothing was typed that could be saved.
  const [typed, setTyped] = useState<Day | null>();
  const typing = useState<string>();
  useEffect(() => {
    if (typed === card.dueOn) setTyped(undefined);
  }, [typed, card.dueOn]);
  const commit = async (): Promise<void> => {
    if (typed === undefined || typed === card.dueOn) return;
    const said = t("card.said.saved", { key, field: label });
    await act({ type: "card/edit", cardId: card.id, fields: { dueOn: typed } }, said);
  };
  const stored = card.dueOn === null ? null : (parseDay(card.dueOn) ?? null);
  if (!mayEdit) {
    const unsaved = typed ? format.day(typed, "short") : undefined;
    return (
      <>
        <ReadRow label={label}>
          {stored === null ? t("card.value.noDue") : format.day(stored, "short")}
        </ReadRow>
        <UnsavedText text={typing[0] ?? unsaved} isOnDesk={false} />
      </>
    );
  }
  return (
    <PropertyRow label={label}>
      <DayInput
        typing={typing}
        value={typed === undefined ? stored : typed}
        onValue={setTyped}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void commit();
          if (event.key !== "Escape" || typing[0] === undefined) return;
          // Back to what the card says; the sheet stays open.
          event.preventDefault();
          typing[1](undefined);
          setTyped(undefined);
        }}
      />
    </PropertyRow>
  );
}
