import { ChevronDown, ChevronsUpDown, ChevronUp } from "lucide-react";
import { type ReactElement, useRef, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { standingHead, standingRows, standingTable, TableRoom } from "@/ui/list/table-room";
import { type Moves, RegisterLine } from "./register-line";
import type { RegisterRow, RegisterSpec } from "./register-spec";
import { orderBetween, type Sorting, sortRows } from "./sort-rows";

type Ordered = RegisterRow & { readonly order?: number };

/** The rows as a table: sorted by the heading of a column, each opened by its name, moved and taken away in its last cell. */
export function RegisterTable<R extends Ordered>({
  spec,
  rows,
  isPart,
  onOpen,
  heir,
}: {
  spec: RegisterSpec<R>;
  rows: readonly R[];
  /** A filter leaves rows out: an order is given only where all of it is in sight. */
  isPart: boolean;
  onOpen: (id: string) => void;
  /** Where focus goes when the last row went away. */
  heir: () => HTMLElement | null;
}): ReactElement {
  const { t } = useTranslation();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const by = sorting && sorterOf(spec, sorting.key);
  const isGiven = spec.isOrdered === true || spec.isSorted === true;
  const shown = by ? sortRows(rows, by, sorting.isDown) : isGiven ? rows : sortRows(rows, spec.nameOf, false);
  const sort = (key: string): void =>
    setSorting(
      sorting?.key === key ? (sorting.isDown ? null : { key, isDown: true }) : { key, isDown: false },
    );
  const next = (at: number): HTMLElement | null => {
    const names = body.current?.querySelectorAll<HTMLElement>("[data-name]");
    return names?.[at + 1] ?? names?.[at - 1] ?? heir();
  };
  return (
    <TableRoom>
      <table className={standingTable}>
        <caption className="sr-only">{spec.title}</caption>
        <thead className={standingHead}>
          <tr>
            <Head
              column={{ key: "name", title: spec.nameTitle, isSortable: true }}
              sorting={sorting}
              onSort={sort}
            />
            {spec.columns.map(({ key, title, sort: sorter, align }) => (
              <Head
                key={key}
                column={{ key, title, isSortable: sorter !== undefined, ...(align ? { align } : {}) }}
                sorting={sorting}
                onSort={sort}
              />
            ))}
            <th scope="col" className="w-px px-2 py-1.5 print:hidden">
              <span className="sr-only">{t("common.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body} className={standingRows}>
          {shown.map((row, at) => (
            <RegisterLine
              key={row.id}
              spec={spec}
              row={row}
              onOpen={() => onOpen(row.id)}
              heir={() => next(at)}
              {...(spec.isOrdered && !by && !isPart ? { moves: movesOf(shown, at) } : {})}
            />
          ))}
        </tbody>
      </table>
    </TableRoom>
  );
}

function sorterOf<R extends RegisterRow>(
  spec: RegisterSpec<R>,
  key: string,
): ((row: R) => string | number | null) | undefined {
  return key === "name" ? spec.nameOf : spec.columns.find((column) => column.key === key)?.sort;
}

type HeadColumn = {
  readonly key: string;
  readonly title: string;
  readonly isSortable: boolean;
  readonly align?: "right";
};

function Head({
  column: { key, title, isSortable, align },
  sorting,
  onSort,
}: {
  column: HeadColumn;
  sorting: Sorting | null;
  onSort: (key: string) => void;
}): ReactElement {
  const isHere = sorting?.key === key;
  const Icon = isHere ? (sorting.isDown ? ChevronDown : ChevronUp) : ChevronsUpDown;
  const look = `px-2 py-1 font-medium ${align === "right" ? "text-right" : ""}`;
  if (!isSortable)
    return (
      <th scope="col" className={look}>
        {title}
      </th>
    );
  return (
    <th
      scope="col"
      className={look}
      {...(isHere ? { "aria-sort": sorting.isDown ? "descending" : "ascending" } : {})}
    >
      <button
        type="button"
        onClick={() => onSort(key)}
        className={`inline-flex min-h-6 items-center gap-1 rounded-s font-medium hover:text-ink print:contents ${align === "right" ? "text-right" : "text-left"}`}
      >
        {title}
        <Icon aria-hidden size={13} className={`shrink-0 ${isHere ? "" : "opacity-45 print:hidden"}`} />
      </button>
    </th>
  );
}

/** What order takes a row one step up, and one step down. */
function movesOf(rows: readonly Ordered[], at: number): Moves {
  const order = (i: number): number | undefined => rows[i]?.order;
  return {
    up: at === 0 ? undefined : orderBetween(order(at - 2), order(at - 1)),
    down: at === rows.length - 1 ? undefined : orderBetween(order(at + 1), order(at + 2)),
  };
}
