import type { Matter } from "@/domain/portfolio/this-week";
import { paths } from "@/features/paths";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";

type Text = { readonly title: string; readonly detail: string | null; readonly to: string | null };

/** What a matter of this week is called, why, and where it is settled. */
export function useMatterText(): (matter: Matter) => Text {
  const { t } = useTranslation();
  const format = useFormat();
  return (matter) => {
    switch (matter.kind) {
      case "blocked":
        return {
          title: t("plan.overview.week.blocked", { count: matter.cards, project: matter.project.code }),
          detail: matter.project.name,
          to: null,
        };
      case "over": {
        const [load, capacity] = [format.points(matter.load), format.points(matter.capacity)];
        return {
          title: t("plan.overview.week.over", { project: matter.project.code, sprint: matter.sprint.name }),
          detail: t(`plan.overview.week.load.${matter.project.unit}`, { load, capacity }),
          to: null,
        };
      }
      case "late":
        return {
          title: t("plan.overview.week.late", { to: matter.to || "…" }),
          detail: t("plan.overview.week.lateDetail", { from: matter.from || "…" }),
          to: paths.program(),
        };
      case "milestone":
        return {
          title: t("plan.overview.week.milestone", { name: matter.milestone.name }),
          detail: null,
          to: null,
        };
      case "accreditation":
        return {
          ...ofProject(matter),
          title: t(`plan.overview.week.accreditation.${matter.isPast ? "past" : "soon"}`, {
            project: matter.project.code,
            day: format.day(matter.on),
          }),
        };
      case "ended":
      case "unaccredited":
      case "unowned":
        return {
          ...ofProject(matter),
          title: t(`plan.overview.week.${matter.kind}`, { project: matter.project.code }),
        };
      case "unsaid":
        return {
          ...ofProject(matter),
          title:
            matter.days === null
              ? t("plan.overview.week.neverSaid", { project: matter.project.code })
              : t("plan.overview.week.unsaid", { count: matter.days, project: matter.project.code }),
        };
    }
  };
}

function ofProject({ project }: Extract<Matter, { readonly project: unknown }>): Pick<Text, "detail" | "to"> {
  return { detail: project.name, to: paths.projectSettings(project.code) };
}
