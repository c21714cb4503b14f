import type { ReactElement } from "react";
import type { ForecastScope } from "@/domain/reports/forecast/scope";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Select } from "@/ui/form/select";
import { scopeText } from "./forecast-query";

/** What a scope is called in titles and files; nothing for the whole project. */
export function useScopeName({ epicsById, labelsById }: Frame, scope: ForecastScope): string {
  const { t } = useTranslation();
  switch (scope.kind) {
    case "project":
      return "";
    case "epic":
      return t("reports.forecast.scope.epic", { name: epicsById.get(scope.id)?.name ?? "" });
    case "label":
      return t("reports.forecast.scope.label", { name: labelsById.get(scope.id)?.name ?? "" });
    case "sprints":
      return t("reports.forecast.of.sprints");
    case "top":
      return t("reports.forecast.of.top", { count: scope.cards });
  }
}

/** The whole project, a part of its plan, an epic, or a label, which is what a release is here. */
export function ScopeSelect({ frame, scope }: { frame: Frame; scope: ForecastScope }): ReactElement {
  const { t } = useTranslation();
  const named = (kind: "epic" | "label", rows: Iterable<{ readonly id: string; readonly name: string }>) =>
    [...rows].map(({ id, name }) => ({
      value: `${kind}:${id}`,
      label: t(`reports.forecast.scope.${kind}`, { name }),
    }));
  const options = [
    ...(["project", "sprints", "top"] as const).map((kind) => ({
      value: kind as string,
      label: t(`reports.forecast.scope.${kind}`),
    })),
    ...named("epic", frame.epicsById.values()),
    ...named("label", frame.labelsById.values()),
  ];
  return (
    <Select
      className="max-w-72"
      value={scopeText(scope)}
      options={options}
      onValue={(value) =>
        navigate(withQuery({ scope: value === "project" ? null : value, pace: null, top: null }), {
          replace: true,
        })
      }
    />
  );
}
