import { Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useId, useMemo, useRef, useState } from "react";
import type { PortfolioId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import { CountBadge } from "@/ui/badge/count-badge";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { NoRowFor, RegisterFilterBar } from "./register-filter";
import type { RegisterRow, RegisterSpec } from "./register-spec";
import { RegisterTable } from "./register-table";
import { RowDialog } from "./row-dialog";
import { useRegisterFilter } from "./use-register-filter";

type Open = { readonly id: string | null } | null;

type Props<R extends RegisterRow> = {
  spec: RegisterSpec<R>;
  portfolioId: PortfolioId;
  rows: readonly R[];
  /** What stands between the heading and the table; it knows nothing of the filter, and says so. */
  above?: ReactNode;
  /** Buttons beside « Ajouter ». */
  actions?: ReactNode;
};

/** A list that people keep by hand: a table that is filtered and sorted, and a dialog to write a row. */
export function Register<R extends RegisterRow & { readonly order?: number }>(props: Props<R>): ReactElement {
  // Another register in the same place begins anew: its order, its filter.
  return <Kept key={props.spec.table} {...props} />;
}

function Kept<R extends RegisterRow & { readonly order?: number }>({
  spec,
  portfolioId,
  rows,
  above,
  actions,
}: Props<R>): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const filter = useRegisterFilter(spec, rows);
  const shown = { spec, filter, of: rows.length, field };
  const { rows: answers, keep } = filter;
  // As long as the rows stay the table does: a key in the field does not draw it.
  const table = useMemo(
    () => (
      <RegisterTable
        spec={spec}
        rows={answers}
        isPart={answers !== rows}
        onOpen={(rowId) => {
          keep(rowId);
          setOpen({ id: rowId });
        }}
        heir={() => heading.current}
      />
    ),
    [spec, rows, answers, keep],
  );
  const chosen = open?.id === null ? undefined : rows.find((row) => row.id === open?.id);
  const order = Math.max(0, ...rows.map((row) => row.order ?? 0)) + 1;
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-3" aria-labelledby={id}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="mr-auto grid min-w-0 gap-0.5">
          <div className="flex items-center gap-2">
            <h2 ref={heading} id={id} tabIndex={-1} className="font-semibold text-l">
              {spec.title}
            </h2>
            <CountBadge label={t("plan.pieces.register.count", { count: rows.length })}>
              {rows.length}
            </CountBadge>
          </div>
          {spec.hint === undefined ? null : <p className="max-w-prose text-ink-2">{spec.hint}</p>}
        </div>
        <div className="contents print:hidden">
          {actions}
          <Button writes icon={<Plus aria-hidden />} onClick={() => setOpen({ id: null })}>
            {spec.add}
          </Button>
        </div>
      </div>
      {above}
      {rows.length === 0 ? (
        <div className="rounded-l border border-line border-dashed">
          <EmptyState title={spec.empty} hint={spec.emptyHint} />
        </div>
      ) : (
        <>
          {rows.length > 1 || filter.isOn ? <RegisterFilterBar {...shown} /> : null}
          {filter.rows.length === 0 ? <NoRowFor {...shown} /> : table}
        </>
      )}
      {open !== null && (open.id === null || chosen) ? (
        <RowDialog
          key={open.id ?? "new"}
          spec={spec}
          portfolioId={portfolioId}
          order={order}
          {...(chosen ? { row: chosen } : {})}
          onAdded={filter.keep}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
