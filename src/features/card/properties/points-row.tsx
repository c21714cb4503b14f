import { type ReactElement, useEffect, useState } from "react";
import { arePoints } from "@/domain/model/points";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { TextInput } from "@/ui/form/text-input";
import { useNumberReader } from "@/ui/form/typed";
import { useSheet } from "../sheet-context";
import { UnsavedText } from "../texts/unsaved-text";
import { PropertyRow, ReadRow } from "./property-row";

/** What stands in the field: `saved` once it is on disk, and the row has yet to say so. */
type Typed = { readonly text: string; readonly saved?: number | null };

/** Points as people write them, « 1,5 » or « 1.5 »; what is no estimate stays in the field with the way out under it. */
export function PointsRow({ mayEstimate }: { mayEstimate: boolean }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { card, frame, key } = useSheet();
  const [typed, setTyped] = useState<Typed>();
  const [problem, setProblem] = useState<string>();
  const read = useNumberReader();
  const label = t(frame.project.unit === "hours" ? "card.property.hours" : "card.property.points");
  useEffect(() => {
    if (typed?.saved !== undefined && typed.saved === card.points) setTyped(undefined);
  }, [typed, card.points]);
  const commit = async (): Promise<void> => {
    if (typed === undefined || typed.saved !== undefined) return;
    const said = read(typed.text);
    if (!("value" in said) || (said.value !== null && !arePoints(said.value))) {
      setProblem("flaw" in said && said.flaw === "ambiguous" ? said.problem : t("card.pointsExpected"));
      return;
    }
    const points = said.value;
    const isDone =
      points === card.points ||
      (await act(
        { type: "card/edit", cardId: card.id, fields: { points } },
        t("card.said.saved", { key, field: label }),
      )) !== null;
    // What was typed while it was being saved is another estimate.
    if (isDone) setTyped((now) => (now === typed ? { text: typed.text, saved: points } : now));
  };
  if (!mayEstimate)
    return (
      <>
        <ReadRow label={label}>
          {card.points === null ? t("card.value.notEstimated") : format.points(card.points)}
        </ReadRow>
        <UnsavedText text={typed?.saved === undefined ? typed?.text : undefined} isOnDesk={false} />
      </>
    );
  return (
    <PropertyRow label={label} error={problem}>
      <TextInput
        inputMode="decimal"
        placeholder={t("card.value.notEstimated")}
        value={typed?.text ?? (card.points === null ? "" : format.points(card.points))}
        onValue={(text) => {
          setTyped({ text });
          setProblem(undefined);
        }}
        onBlur={() => void commit()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void commit();
          if (event.key !== "Escape" || typed === undefined) return;
          // Back to what the card says; the sheet stays open.
          event.preventDefault();
          setTyped(undefined);
          setProblem(undefined);
        }}
      />
    </PropertyRow>
  );
}
