import type { ReactElement } from "react";
import type { TeamAsk } from "@/domain/reports/answers/team-answers";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Select } from "@/ui/form/select";
import { UnitChoice, useUnit } from "../figure/choices";

const [fewest, usual, most] = [3, 6, 15];
const counts = Array.from({ length: most - fewest + 1 }, (_, i) => fewest + i);
const days = [0, 1, 2, 3, 4, 5] as const;
const weights = { full: 1, half: 0.5, none: 0 } as const;
type Weight = keyof typeof weights;

const weightNames = Object.keys(weights) as readonly Weight[];

/** How a team's sprints are counted, kept in the address (B64). */
export function useTeamAsk(): TeamAsk {
  const query = useHashQuery();
  const unit = useUnit();
  const number = (name: string): number => Number.parseInt(query.get(name) ?? "", 10);
  return {
    unit,
    last: counts.find((count) => count === number("last")) ?? usual,
    planningDays: days.find((day) => day === number("planning")) ?? 0,
    lateWeight: weights[weightNames.find((name) => name === query.get("late")) ?? "full"],
  };
}

/** How many sprints, in what they are counted, and the options of velocity. */
export function TeamChoices(): ReactElement {
  const { t } = useTranslation();
  const { last, planningDays, lateWeight } = useTeamAsk();
  const late = weightNames.find((name) => weights[name] === lateWeight) ?? "full";
  const lateLabel = { full: "lateFull", half: "lateHalf", none: "lateNone" } as const;
  const put = (name: string, value: string, rest: string): void =>
    navigate(withQuery({ [name]: value === rest ? null : value }), { replace: true });
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Select
        aria-label={t("reports.team.choice.last")}
        className="w-auto!"
        value={String(last)}
        options={counts.map((count) => ({
          value: String(count),
          label: t("reports.team.choice.lastOf", { count }),
        }))}
        onValue={(value) => put("last", value, String(usual))}
      />
      <UnitChoice />
      <Select
        aria-label={t("reports.team.choice.planning")}
        className="w-auto!"
        value={String(planningDays)}
        options={days.map((day) => ({
          value: String(day),
          label:
            day === 0
              ? t("reports.team.choice.planningAtStart")
              : t("reports.team.choice.planningOn", { day }),
        }))}
        onValue={(value) => put("planning", value, "0")}
      />
      <Select
        aria-label={t("reports.team.choice.late")}
        className="w-auto!"
        value={late}
        options={weightNames.map((name) => ({
          value: name,
          label: t(`reports.team.choice.${lateLabel[name]}`),
        }))}
        onValue={(value) => put("late", value, "full")}
      />
    </div>
  );
}
