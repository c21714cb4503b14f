import { type ReactElement, type ReactNode, useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import type { ManyFormProps } from "./many-draft";

// Fields of which the value is written: first what to do, then, where it is needed, with what.

export function Points({ draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Pair>
      <Field label={t("many.edit.field.points")}>
        <Select
          value={draft.points}
          onValue={(points) => onChange({ points })}
          options={(["keep", "set", "clear"] as const).map((value) => ({
            value,
            label: t(`many.edit.${value}`),
          }))}
        />
      </Field>
      {draft.points === "set" ? (
        <Field label={t("many.edit.newPoints")}>
          <NumberInput
            value={draft.pointsValue ?? null}
            onValue={(pointsValue) => onChange({ pointsValue })}
          />
        </Field>
      ) : null}
    </Pair>
  );
}

export function Due({ draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Pair>
      <Field label={t("many.edit.field.due")}>
        <Select
          value={draft.due}
          onValue={(due) => onChange({ due })}
          options={(["keep", "set", "shift", "clear"] as const).map((value) => ({
            value,
            label: t(value === "set" ? "many.edit.setDay" : `many.edit.${value}`),
          }))}
        />
      </Field>
      {draft.due === "set" ? (
        <Field label={t("many.edit.newDue")}>
          <DayInput value={(draft.dueOn ?? null) as Day | null} onValue={(dueOn) => onChange({ dueOn })} />
        </Field>
      ) : null}
      {draft.due === "shift" ? (
        <Field label={t("many.edit.days")} hint={t("many.edit.daysHint")}>
          <NumberInput value={draft.dueShift ?? null} onValue={(dueShift) => onChange({ dueShift })} />
        </Field>
      ) : null}
    </Pair>
  );
}

export function Blocked({ draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Pair>
      <Field label={t("many.edit.field.blocked")}>
        <Select
          value={draft.blocked}
          onValue={(blocked) => onChange({ blocked })}
          options={[
            { value: "keep", label: t("many.edit.keep") },
            { value: "set", label: t("many.edit.block") },
            { value: "clear", label: t("many.edit.unblock") },
          ]}
        />
      </Field>
      {draft.blocked === "set" ? (
        <Field label={t("many.edit.reason")}>
          <TextInput value={draft.reason} onValue={(reason) => onChange({ reason })} />
        </Field>
      ) : null}
    </Pair>
  );
}

export function Parent({ draft, onChange }: ManyFormProps): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const asked = useRef("");
  const look = async (parentKey: string): Promise<void> => {
    asked.current = parentKey;
    onChange({ parentKey, parentId: null });
    const parentId = (await queries.cardIdByKey(parentKey)) ?? null;
    // A later key may have been written meanwhile.
    if (asked.current === parentKey) onChange({ parentId });
  };
  const isUnknown = draft.parentKey.trim() !== "" && draft.parentId === null;
  return (
    <Pair>
      <Field label={t("many.edit.field.parent")}>
        <Select
          value={draft.parent}
          onValue={(parent) => onChange({ parent })}
          options={(["keep", "set", "clear"] as const).map((value) => ({
            value,
            label: t(value === "set" ? "many.edit.setParent" : `many.edit.${value}`),
          }))}
        />
      </Field>
      {draft.parent === "set" ? (
        <Field
          label={t("many.edit.parentKey")}
          hint={t("many.edit.parentHint")}
          error={isUnknown ? t("many.edit.parentUnknown") : undefined}
        >
          <TextInput value={draft.parentKey} onValue={(key) => void look(key)} />
        </Field>
      ) : null}
    </Pair>
  );
}

function Pair({ children }: { children: ReactNode }): ReactElement {
  return <div className="grid content-start gap-2">{children}</div>;
}
