import type { ReactElement } from "react";
import type { MetProcess } from "@/domain/portfolio/process-import";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Scrolls } from "@/ui/section";

/** So many are shown: enough to see that the columns are the right ones. */
const mostShown = 30;

type Counts = { readonly added: number; readonly changed: number; readonly left: number };

/** What would come in, as it would stand in the register. */
export function FoundProcesses({
  met,
  counts: { added, changed, left },
  stateless,
}: {
  met: readonly MetProcess[];
  counts: Counts;
  stateless: number;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const date = useKnownDate();
  const told = [
    t("plan.processImport.added", { count: added }),
    ...(changed === 0 ? [] : [t("plan.processImport.changed", { count: changed })]),
    ...(left === 0 ? [] : [t("plan.processImport.left", { count: left })]),
  ];
  const title = t("plan.processImport.preview");
  return (
    <div className="grid gap-2">
      <p role="status" className="font-semibold">
        {format.list(told)}
      </p>
      {stateless > 0 ? (
        <p className="text-ink-2">{t("plan.processImport.stateless", { count: stateless })}</p>
      ) : null}
      {met.length === 0 ? null : (
        <Scrolls label={title} className="max-h-64">
          <table className="w-full text-left text-s">
            <thead className="sticky top-0 z-1 bg-sunken text-ink-2">
              <tr>
                {(["name", "businessLine", "state", "targetOn", "digitalOn", "evidence"] as const).map(
                  (field) => (
                    <th key={field} scope="col" className="px-2 py-1 font-medium">
                      {t(`plan.processImport.field.${field}`)}
                    </th>
                  ),
                )}
                <th scope="col" className="px-2 py-1 font-medium">
                  {t("plan.processImport.outcome.title")}
                </th>
              </tr>
            </thead>
            <tbody>
              {met.slice(0, mostShown).map(({ draft, met: row }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file stay as they are; two may be alike
                <tr key={at} className="border-line border-t align-top">
                  <th scope="row" className="min-w-40 px-2 py-1 font-medium wrap-anywhere">
                    {draft.name}
                  </th>
                  <td className="px-2 py-1 text-ink-2">{draft.businessLine}</td>
                  <td className="px-2 py-1 text-ink-2">
                    {draft.state === null ? "" : t(`plan.registers.processState.${draft.state}`)}
                  </td>
                  <td className="px-2 py-1 text-ink-2">{date(draft.targetOn)}</td>
                  <td className="px-2 py-1 text-ink-2">{date(draft.digitalOn)}</td>
                  <td className="max-w-48 truncate px-2 py-1 text-ink-2">{draft.evidence}</td>
                  <td className="whitespace-nowrap px-2 py-1 text-ink-2">
                    {t(row ? "plan.processImport.outcome.changed" : "plan.processImport.outcome.added")}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
      {met.length > mostShown ? (
        <p className="text-ink-3 text-s">{t("plan.processImport.more", { count: met.length - mostShown })}</p>
      ) : null}
    </div>
  );
}
