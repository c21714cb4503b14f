import { type ReactElement, useMemo } from "react";
import type { Row } from "@/domain/change";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";

const startedOnes = (frame: Frame): readonly Row<"sprint">[] => [
  ...frame.sprints.filter(({ state }) => state.phase === "active"),
  ...frame.sprints.filter(({ state }) => state.phase === "closed").reverse(),
];

/** The sprint that the address names, else the one that runs, else the last; null when none has started. */
export function usePrintedSprint(frame: Frame): Row<"sprint"> | null {
  const asked = useHashQuery().get("sprint");
  return useMemo(() => {
    const all = startedOnes(frame);
    return all.find(({ id }) => id === asked) ?? all[0] ?? null;
  }, [frame, asked]);
}

export function SprintField({
  frame,
  sprint,
}: {
  frame: Frame;
  sprint: Row<"sprint"> | null;
}): ReactElement | null {
  const { t } = useTranslation();
  if (sprint === null) return null;
  return (
    <Field label={t("ceremony.sprint")}>
      <Select
        value={sprint.id}
        options={startedOnes(frame).map(({ id, name }) => ({ value: id, label: name }))}
        onValue={(id) => navigate(withQuery({ sprint: id }), { replace: true })}
      />
    </Field>
  );
}
