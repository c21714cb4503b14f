import type { ReactElement } from "react";
import type { WipLimit } from "@/domain/model/vocabulary";
import { laneFields } from "@/domain/rules/lane-values";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";

/** A limit as it is being typed: undefined is what is no number. */
export type LimitDraft = {
  readonly most: number | null | undefined;
  readonly least: number | null | undefined;
  readonly isHard: boolean;
  readonly unit: "cards" | "points";
  readonly per: NonNullable<WipLimit["per"]> | "column";
};

/** How a limit that is kept begins to be edited. */
export function draftOf(limit: WipLimit | null | undefined): LimitDraft {
  return {
    most: limit?.cards ?? null,
    least: limit?.least ?? null,
    isHard: limit?.isHard ?? false,
    unit: limit?.unit ?? "cards",
    per: limit?.per ?? "column",
  };
}

/** The limit that a draft says; null = none, undefined = it says no number yet. */
export function limitOf({ most, least, isHard, unit, per }: LimitDraft): WipLimit | null | undefined {
  if (most === undefined || (most !== null && per === "column" && least === undefined)) return undefined;
  if (most === null) return null;
  return {
    cards: most,
    isHard,
    ...(unit === "cards" ? {} : { unit }),
    ...(per === "column" ? {} : { per }),
    // What counts for each person apart has no minimum.
    ...(per === "column" && typeof least === "number" ? { least } : {}),
  };
}

/** The limit of a column: how much, of what, for whom, what it does, and the least that should stand there. */
export function LimitFields({
  draft,
  onDraft,
  problem,
}: {
  draft: LimitDraft;
  onDraft: (draft: LimitDraft) => void;
  problem: (field: "limit" | "least") => string | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const set = (part: Partial<LimitDraft>): void => onDraft({ ...draft, ...part });
  const { most, least, isHard, unit, per } = draft;
  return (
    <>
      <Field
        label={t("settings.project.limit")}
        hint={t("settings.project.limitHint")}
        error={problem("limit")}
      >
        <NumberInput value={most ?? null} onValue={(value) => set({ most: value })} />
      </Field>
      {most === null ? null : (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label={t("settings.project.limitUnit")}>
              <Select
                value={unit}
                onValue={(value) => set({ unit: value })}
                options={(["cards", "points"] as const).map((value) => ({
                  value,
                  label: t(`settings.project.limitIn.${value}`),
                }))}
              />
            </Field>
            <Field label={t("settings.project.limitPer")}>
              <Select
                value={per}
                onValue={(value) => set({ per: value })}
                options={(["column", ...laneFields] as const).map((value) => ({
                  value,
                  label: t(`settings.project.limitEach.${value}`),
                }))}
              />
            </Field>
          </div>
          {per === "column" ? (
            <Field
              label={t("settings.project.least")}
              hint={t("settings.project.leastHint")}
              error={problem("least")}
            >
              <NumberInput value={least ?? null} onValue={(value) => set({ least: value })} />
            </Field>
          ) : null}
        </>
      )}
      <Checkbox
        label={t("settings.project.hard")}
        checked={isHard}
        disabled={most === null}
        onChecked={(value) => set({ isHard: value })}
      />
    </>
  );
}
