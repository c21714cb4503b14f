import type { ReactElement } from "react";
import type { ImportReport, LeftOut } from "@/commands/import/import-report";
import type { ImportPreview } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Part } from "@/ui/section";

const shownNames = 12;
const parts = ["columns", "sprints", "epics", "people", "labels"] as const;
const cardFields = [
  ...(["title", "kind", "points", "columnId", "place", "epicId", "parentCardId", "assignees"] as const),
  ...(["labels", "priority", "dueOn", "blocked", "marking", "description", "done", "comments"] as const),
] as const;

/** What the import would create, change, leave and drop: what is created first, by name. */
export function PlanSummary({ preview: { report, counts } }: { preview: ImportPreview }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { project, created, updated, kept, unchanged, revived } = report;
  const named = (names: readonly string[]) => {
    const rest = names.length - shownNames;
    const more = rest > 0 ? [t("exchange.plan.more", { count: rest })] : [];
    return [...names.slice(0, shownNames), ...more].join(", ");
  };
  const fieldsOf = (fields: Readonly<Record<string, number>>) =>
    cardFields
      .filter((field) => fields[field] !== undefined)
      .map((field) => `${t(`exchange.cardField.${field}`)} (${format.number(fields[field] ?? 0)})`)
      .join(", ");
  const { code, name } = project;
  return (
    <Part title={t("exchange.plan.title")}>
      <ul className="grid list-disc gap-1 pl-5">
        {project.isNew ? <li>{t("exchange.plan.newProject", { name, code })}</li> : null}
        {parts.map((part) =>
          created[part].length === 0 ? null : (
            <li key={part}>
              {t(`exchange.plan.${part}`, { count: created[part].length, names: named(created[part]) })}
            </li>
          ),
        )}
        <li>
          <strong>{t("exchange.plan.created", { count: created.cards })}</strong>
          {" · "}
          {t("exchange.plan.points", {
            points: format.points(counts.pointsHundredths / 100),
            unestimated: format.number(counts.unestimated),
          })}
        </li>
        {revived > 0 ? <li>{t("exchange.plan.revived", { count: revived })}</li> : null}
        <li>
          <strong>{t("exchange.plan.updated", { count: updated.cards })}</strong>
        </li>
        {updated.cards > 0 ? (
          <li>{t("exchange.plan.updatedFields", { fields: fieldsOf(updated.fields) })}</li>
        ) : null}
        <li>{t("exchange.plan.unchanged", { count: unchanged })}</li>
        {kept.cards > 0 ? (
          <li>
            {t("exchange.plan.kept", {
              count: kept.cards,
              fields: fieldsOf(kept.fields),
              names: named(kept.titles),
            })}
          </li>
        ) : null}
        {created.comments > 0 ? <li>{t("exchange.plan.comments", { count: created.comments })}</li> : null}
        <li>{t("exchange.plan.rejected", { count: counts.rejected })}</li>
      </ul>
      <LeftOutList leftOut={report.leftOut} />
    </Part>
  );
}

function LeftOutList({ leftOut }: { leftOut: ImportReport["leftOut"] }): ReactElement | null {
  const { t } = useTranslation();
  const entries = Object.entries(leftOut) as [LeftOut, number][];
  if (entries.length === 0) return null;
  return (
    <>
      <h4 className="font-medium">{t("exchange.leftOut.title")}</h4>
      <ul className="grid list-disc gap-1 pl-5 text-ink-2">
        {entries.map(([what, count]) => (
          <li key={what}>{t(`exchange.leftOut.${what}`, { count })}</li>
        ))}
      </ul>
    </>
  );
}
