import { Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useId, useRef, useState } from "react";
import type { PortfolioId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import { CountBadge } from "@/ui/badge/count-badge";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import type { RegisterRow, RegisterSpec } from "./register-spec";
import { RegisterTable } from "./register-table";
import { RowDialog } from "./row-dialog";

type Open = { readonly id: string | null } | null;

/** A list that people keep by hand: a sortable table, and a dialog to write a row. */
export function Register<R extends RegisterRow & { readonly order?: number }>({
  spec,
  portfolioId,
  rows,
  above,
  actions,
}: {
  spec: RegisterSpec<R>;
  portfolioId: PortfolioId;
  rows: readonly R[];
  /** What stands between the heading and the table. */
  above?: ReactNode;
  /** Buttons beside « Ajouter ». */
  actions?: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Open>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
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
        <RegisterTable
          spec={spec}
          rows={rows}
          onOpen={(rowId) => setOpen({ id: rowId })}
          heir={() => heading.current}
        />
      )}
      {open !== null && (open.id === null || chosen) ? (
        <RowDialog
          key={open.id ?? "new"}
          spec={spec}
          portfolioId={portfolioId}
          order={order}
          {...(chosen ? { row: chosen } : {})}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </section>
  );
}
