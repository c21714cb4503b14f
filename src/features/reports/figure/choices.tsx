import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import type { Unit } from "@/domain/reports/sprint/burn";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Select } from "@/ui/form/select";
import { useProject } from "../project-context";

/** What is counted, kept in the address: estimates unless the person says cards. */
export function useUnit(): Unit {
  return useHashQuery().get("unit") === "cards" ? "cards" : "points";
}

/** Estimates or cards. */
export function UnitChoice(): ReactElement {
  const { t } = useTranslation();
  const { unit: estimate } = useProject();
  return (
    <Select
      aria-label={t("reports.common.unit.label")}
      className="w-auto!"
      value={useUnit()}
      options={[
        { value: "points", label: t(`reports.common.unit.${estimate}`) },
        { value: "cards", label: t("reports.common.unit.cards") },
      ]}
      onValue={(unit) => navigate(withQuery({ unit: unit === "cards" ? "cards" : null }), { replace: true })}
    />
  );
}

/** The sprint that the address names; else the running one, else what was closed last; null when none ever started. */
export function useReportedSprint(frame: Frame): Row<"sprint"> | null {
  const wanted = useHashQuery().get("sprint");
  const those = startedSprints(frame);
  return those.find(({ id }) => id === wanted) ?? those[0] ?? null;
}

/** Running sprints, then closed ones, the latest first. */
function startedSprints({ sprints }: Frame): readonly Row<"sprint">[] {
  const running = sprints.filter(({ state }) => state.phase === "active");
  return [...running, ...sprints.filter(({ state }) => state.phase === "closed").reverse()];
}

/** Which sprint. */
export function SprintChoice({ frame }: { frame: Frame }): ReactElement | null {
  const { t } = useTranslation();
  const sprint = useReportedSprint(frame);
  if (!sprint) return null;
  return (
    <Select
      aria-label={t("reports.common.sprint")}
      className="w-auto! max-w-60"
      value={sprint.id}
      options={startedSprints(frame).map(({ id, name }) => ({ value: id, label: name }))}
      onValue={(id) => navigate(withQuery({ sprint: id }), { replace: true })}
    />
  );
}
