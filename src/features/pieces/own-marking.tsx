import { type FormEvent, type ReactElement, useId, useState } from "react";
import type { OwnLevel } from "@/domain/rules/marking";
import { markingLabels } from "@/domain/rules/marking-words";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";

/** Raises a part above what it stands in; to lower it again, a reason is asked for in the same place. */
export function OwnMarking({
  level,
  asBelow,
  onLevel,
}: {
  level: OwnLevel;
  /** « Comme l’espace de travail »: what the part bears when it says nothing. */
  asBelow: string;
  onLevel: (level: "DR" | null, reason?: string) => Promise<unknown>;
}): ReactElement {
  const { t } = useTranslation();
  const [isLowering, setLowering] = useState(false);
  const [reason, setReason] = useState("");
  const hint = useId();
  const isRaised = level === "DR";
  const lower = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason.trim() === "") return;
    await onLevel(null, reason);
    setLowering(false);
    setReason("");
  };
  return (
    <div className="grid w-full gap-2">
      <Select
        value={isRaised && !isLowering ? "DR" : "below"}
        onValue={(chosen) => {
          if (chosen === "below" && isRaised) setLowering(true);
          else {
            setLowering(false);
            if (chosen === "DR" && !isRaised) void onLevel("DR");
          }
        }}
        options={[
          { value: "below", label: asBelow },
          { value: "DR", label: markingLabels.DR },
        ]}
      />
      {isLowering && isRaised ? (
        <form aria-describedby={hint} className="grid gap-2" onSubmit={(event) => void lower(event)}>
          <p id={hint} className="text-ink-2 text-s">
            {t("marking.reasonHint")}
          </p>
          <Field label={t("marking.reason")} required>
            <TextInput value={reason} onValue={setReason} autoFocus />
          </Field>
          <div>
            <Button type="submit" size="s" disabled={reason.trim() === ""}>
              {t("marking.lower")}
            </Button>
          </div>
        </form>
      ) : null}
    </div>
  );
}
