import { ArrowDown, ArrowUp, Plus } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { Link } from "@/domain/portfolio/program/ends";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { LinkDialog } from "../epic/link-dialog";
import { useProgram } from "../program-context";
import { endName } from "./end-name";
import { HealthPill } from "./health-pill";
import { LineMenu } from "./line-menu";
import { columns, type SortBy, sorted } from "./sort-links";

/** Every dependency of the board as a line: who waits, for what, from whom, until when, how far agreed, how it stands (B53). */
export function DependencyTable(): ReactElement {
  const { t } = useTranslation();
  const { asOf } = useServices();
  const { board, facts } = useProgram();
  const query = useHashQuery();
  const [open, setOpen] = useState<Link | "new" | null>(null);
  const by = columns.find((each) => each === query.get("sort")) ?? "health";
  const isDown = query.get("order") === "down";
  const lines = sorted(board.links, { by, isDown, facts, t });
  const add = asOf ? null : (
    <Button icon={<Plus aria-hidden />} className="mb-3 print:hidden" onClick={() => setOpen("new")}>
      {t("plan.program.card.newLink")}
    </Button>
  );
  const form = open ? (
    <LinkDialog {...(open === "new" ? {} : { link: open })} onClose={() => setOpen(null)} />
  ) : null;
  if (lines.length === 0)
    return (
      <EmptyState title={t("plan.program.table.none")} hint={t("plan.program.table.noneHint")}>
        {add}
        {form}
      </EmptyState>
    );
  return (
    <div className="relative min-h-0 flex-1 overflow-auto p-4 print:overflow-visible print:p-0">
      {add}
      <table className="w-full border-collapse rounded-l bg-surface">
        <caption className="sr-only">{t("plan.program.view.table")}</caption>
        <thead>
          <tr className="border-line-strong border-b text-left">
            {columns.map((each) => (
              <Head key={each} column={each} by={by} isDown={isDown} />
            ))}
            <th scope="col" className="print:hidden">
              <span className="sr-only">{t("plan.program.table.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ link, what, from, planned, when }) => (
            <tr
              key={link.dependency.id}
              className="border-line border-b [&>*]:align-baseline [&>*]:px-2.5 [&>*]:py-2"
            >
              <th scope="row" className="text-left font-medium">
                <button
                  type="button"
                  dir="auto"
                  className="inline-flex min-h-6 items-baseline text-left text-accent-ink underline underline-offset-2"
                  onClick={() => setOpen(link)}
                >
                  {endName(t, link.to)}
                </button>
              </th>
              <td dir="auto">{what}</td>
              <td dir="auto">{from}</td>
              <td>{planned === "" ? t("plan.program.drag.unplanned") : planned}</td>
              <td>{when === "" ? t("plan.program.drag.unplanned") : when}</td>
              <td>{t(`plan.program.state.${link.dependency.state}`)}</td>
              <td>
                <HealthPill health={link.health} />
              </td>
              <td className="w-8 print:hidden">
                <LineMenu link={link} onOpen={setOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {form}
    </div>
  );
}

function Head({ column, by, isDown }: { column: SortBy; by: SortBy; isDown: boolean }): ReactElement {
  const { t } = useTranslation();
  const isHere = column === by;
  const Arrow = isDown ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      className="px-2.5 py-1.5 font-semibold"
      {...(isHere ? { "aria-sort": isDown ? "descending" : "ascending" } : {})}
    >
      <button
        type="button"
        className="flex min-h-6 items-center gap-1"
        onClick={() =>
          navigate(withQuery({ sort: column, order: isHere && !isDown ? "down" : null }), { replace: true })
        }
      >
        {t(`plan.program.table.${column}`)}
        {isHere ? <Arrow aria-hidden size={13} /> : null}
      </button>
    </th>
  );
}
