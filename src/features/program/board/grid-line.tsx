import { memo, type ReactElement, useId } from "react";
import { cellId, type GridRow, type Placed } from "@/domain/portfolio/program/grid";
import { useNear } from "@/features/pieces/near/use-near";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { DragColumn } from "@/ui/drag/drag-column";
import { useProgram } from "../program-context";
import { EpicCard } from "./epic-card";
import { useGrid } from "./grid-context";
import { type LaidRow, unplannedId } from "./layout";
import { loadWords, rowName } from "./places";
import { RowTools } from "./row-tools";

interface LineProps {
  readonly index: number;
  /** null = what is planned nowhere. */
  readonly row: GridRow | null;
  readonly placed: readonly Placed[];
}

/** One row of the board: its name, and a cell in each iteration while it is near what is in sight. */
export const GridLine = memo(function GridLine({ index, row, placed }: LineProps): ReactElement | null {
  const { t } = useTranslation();
  const { layout, isPrinting } = useGrid();
  const id = useId();
  const { box, isNear } = useNear(index < 8);
  const laid = layout.rows[index];
  if (!laid) return null;
  return (
    <section
      ref={box}
      aria-labelledby={id}
      className="absolute inset-x-0 flex border-line border-b last:border-b-0"
      style={{ top: laid.top, height: laid.height }}
    >
      <div
        className="sticky left-0 z-20 flex flex-none flex-col gap-0.5 border-line border-r bg-surface px-2.5 py-2 low:py-1"
        style={{ width: layout.measures.head }}
      >
        <h3 id={id} dir="auto" className="line-clamp-2 font-semibold leading-snug">
          {row ? rowName(t, row) : t("plan.program.grid.unplanned")}
        </h3>
        <RowSums row={row} count={placed.length} />
        {row ? <RowTools row={row} /> : null}
      </div>
      {isNear || isPrinting ? (
        row ? (
          <Cells row={row} placed={placed} laid={laid} id={id} />
        ) : (
          <WideCell placed={placed} id={id} />
        )
      ) : null}
    </section>
  );
});

function RowSums({ row, count }: { row: GridRow | null; count: number }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  if (!row) return <p className="text-ink-2 text-s">{t("plan.program.grid.unplannedCount", { count })}</p>;
  const known = row.loads.filter(({ capacity }) => capacity !== null);
  const load = {
    points: row.loads.reduce((sum, { points }) => sum + points, 0),
    capacity: known.length === 0 ? null : known.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0),
  };
  const words = loadWords({ t, format }, load, row.project.unit);
  return (
    <p className="text-ink-2 text-s">
      {[
        row.project.code,
        ...(words === null ? [] : [t("plan.program.grid.loadLabel", { load: words })]),
      ].join(" · ")}
    </p>
  );
}

function Cells({
  row,
  placed,
  laid,
  id,
}: {
  row: GridRow;
  placed: readonly Placed[];
  laid: LaidRow;
  id: string;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { board } = useProgram();
  const { measures } = useGrid().layout;
  return (
    <>
      {board.columns.map(({ iteration }, slot) => {
        const load = row.loads[slot];
        const words = load ? loadWords({ t, format }, load, row.project.unit) : null;
        const isOver = load?.capacity != null && load.points > load.capacity;
        return (
          <DragColumn
            key={iteration.id}
            columnId={cellId(row.id, iteration.id)}
            row={laid.id}
            labelledBy={`head-${iteration.id} ${id}`}
            className={`relative flex-none ${slot === 0 ? "" : "border-line border-l"}`}
          >
            <div style={{ width: measures.column - (slot === 0 ? 0 : 1) }}>
              {words === null ? null : (
                <p
                  className={`truncate px-1.5 pt-1 text-right text-s ${isOver ? "font-semibold text-danger" : "text-ink-3"}`}
                >
                  {words}
                </p>
              )}
              <Cards
                placed={placed.filter((each) => each.slot === slot)}
                left={slot === 0 ? 0 : -1}
                top={laid.top}
              />
            </div>
          </DragColumn>
        );
      })}
    </>
  );
}

/** One wide cell takes what is to be planned nowhere. */
function WideCell({ placed, id }: { placed: readonly Placed[]; id: string }): ReactElement {
  const { layout } = useGrid();
  const { measures, columns, rows } = layout;
  return (
    <DragColumn
      columnId={unplannedId}
      row={unplannedId}
      labelledBy={id}
      className="relative flex-none bg-sunken"
    >
      <div style={{ width: columns * measures.column }}>
        <Cards placed={placed} left={0} top={rows.at(-1)?.top ?? 0} />
      </div>
    </DragColumn>
  );
}

function Cards({
  placed,
  left,
  top,
}: {
  placed: readonly Placed[];
  left: number;
  top: number;
}): ReactElement | null {
  const { layout } = useGrid();
  const { measures, cards } = layout;
  if (placed.length === 0) return null;
  return (
    <ul className="contents">
      {placed.map((each) => {
        const laid = cards.get(each.epic.id);
        if (!laid) return null;
        const cellLeft = measures.head + each.slot * measures.column;
        return (
          <EpicCard
            key={each.epic.id}
            placed={each}
            x={laid.x - cellLeft + left}
            y={laid.y - top}
            width={laid.width}
            height={measures.card}
          />
        );
      })}
    </ul>
  );
}
