import type { ReactElement } from "react";
import type { Delta } from "@/domain/portfolio/program/deltas";
import { navigate, withQuery } from "@/features/route";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { EmptyState } from "@/ui/empty-state";
import { epicName, epicOf } from "../board/places";
import { useProgram } from "../program-context";

/** What has changed since the commitment, epic by epic (B56). */
export function Changes(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { board, deltas } = useProgram();
  const { committed } = board.interval;
  if (committed === null)
    return <EmptyState title={t("plan.program.changes.notYet")} hint={t("plan.program.commit.hint")} />;
  const at = format.instantShort(committed.at, "Europe/Paris");
  if (deltas.size === 0)
    return (
      <EmptyState title={t("plan.program.changes.none")} hint={t("plan.program.changes.since", { at })} />
    );
  return (
    <div className="min-h-0 flex-1 overflow-auto p-4 print:overflow-visible print:p-0">
      <p className="pb-3 text-ink-2">{t("plan.program.changes.since", { at })}</p>
      <table className="w-full max-w-250 bg-surface">
        <caption className="sr-only">{t("plan.program.view.changes")}</caption>
        <thead>
          <tr className="border-line-strong border-b text-left [&>th]:px-2.5 [&>th]:py-1.5">
            <th scope="col">{t("plan.program.changes.epic")}</th>
            <th scope="col">{t("plan.program.changes.what")}</th>
            <th scope="col">{t("plan.program.changes.was")}</th>
            <th scope="col">{t("plan.program.changes.is")}</th>
          </tr>
        </thead>
        <tbody>
          {[...deltas.values()].map((delta) => (
            <Line key={delta.epicId} delta={delta} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ delta }: { delta: Delta }): ReactElement {
  const { t } = useTranslation();
  const program = useProgram();
  const epic = epicOf(program, delta.epicId);
  const where = (place: Delta["was"]): string => {
    if (!place) return t("plan.program.drag.unplanned");
    const name = program.facts.iteration.find(({ id }) => id === place.iterationId)?.name ?? "–";
    return place.span === 1 ? name : `${name}, ${t("plan.program.card.spans", { count: place.span })}`;
  };
  return (
    <tr className="border-line border-b [&>*]:px-2.5 [&>*]:py-2">
      <th scope="row" className="text-left font-medium">
        {epic ? (
          <button
            type="button"
            dir="auto"
            className="min-h-6 text-left text-accent-ink underline underline-offset-2"
            onClick={() => navigate(withQuery({ epic: epic.id }))}
          >
            {epicName(program, epic)}
          </button>
        ) : (
          t("plan.program.table.gone")
        )}
      </th>
      <td>{t(`plan.program.changes.${delta.kind}`)}</td>
      <td>{where(delta.was)}</td>
      <td>{where(delta.is)}</td>
    </tr>
  );
}
