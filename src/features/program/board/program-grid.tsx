import { type FocusEvent, type ReactElement, useMemo, useRef, useState } from "react";
import type { EpicId } from "@/domain/model/ids";
import { usePaper } from "@/features/pieces/paper/use-paper";
import { useLandedFocus } from "@/features/pieces/plan/landed-focus";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { watched } from "@/lib/watched";
import { DragBoard } from "@/ui/drag/drag-board";
import { DragProvider } from "@/ui/drag/drag-provider";
import { usePrinting } from "@/ui/use-printing";
import { LinkDialog } from "../epic/link-dialog";
import { useProgram } from "../program-context";
import { LinkInHand } from "../wires/link-in-hand";
import { Linking } from "../wires/linking";
import { Wires } from "../wires/wires";
import { WiresBar } from "../wires/wires-bar";
import { EpicInHand } from "./epic-card";
import { EpicMenus } from "./epic-menus";
import { GridProvider, type GridShare } from "./grid-context";
import { GridHead, MilestoneRow } from "./grid-head";
import { GridLine } from "./grid-line";
import { HoveredCell } from "./hovered-cell";
import { layOut, layOutForPaper, unplannedId } from "./layout";
import { epicOf } from "./places";
import { useDragRules } from "./use-drag-rules";
import { useMeasures } from "./use-measures";
import { useShownBoard } from "./use-shown-board";

/** The board itself: rows, iterations, epics, and the wires between them. */
export function ProgramGrid(): ReactElement {
  const program = useProgram();
  const latest = useRef(program);
  latest.current = program;
  const [selected] = useState(() => watched<EpicId | null>(null));
  const [linkFrom, setLinkFrom] = useState<EpicId | null>(null);
  const linking = useLinking();
  // A move draws the whole board anew, and this with it.
  const focus = useLandedFocus();
  const rules = useDragRules(focus, latest);
  const awaited = linkFrom === null ? undefined : epicOf(program, linkFrom);
  return (
    <DragProvider rules={rules}>
      <WiresBar />
      <EpicMenus selected={selected} focus={focus} onLinkFrom={setLinkFrom}>
        {(openMenu) => (
          <Surface selected={selected} openMenu={openMenu} linking={linking} onLinkFrom={setLinkFrom} />
        )}
      </EpicMenus>
      {awaited ? <LinkDialog awaited={awaited} onClose={() => setLinkFrom(null)} /> : null}
    </DragProvider>
  );
}

/** One hand for the handles of all cards. */
function useLinking(): Linking {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const program = useProgram();
  const world = useRef({ program, services, t, format });
  world.current = { program, services, t, format };
  const [linking] = useState(() => new Linking(world));
  return linking;
}

function Surface({
  selected,
  openMenu,
  linking,
  onLinkFrom,
}: Pick<GridShare, "selected" | "openMenu" | "linking" | "onLinkFrom">): ReactElement {
  const { t } = useTranslation();
  const board = useShownBoard();
  const { box, measures, em } = useMeasures(board.columns.length);
  const isPrinting = usePrinting();
  const { layout, zoom } = useMemo(
    () => (isPrinting ? layOutForPaper(board, em) : { layout: layOut(board, measures), zoom: 1 }),
    [board, measures, em, isPrinting],
  );
  usePaper(a3);
  const share = useMemo(
    () => ({ layout, selected, openMenu, isPrinting, linking, onLinkFrom }),
    [layout, selected, openMenu, isPrinting, linking, onLinkFrom],
  );
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const id = event.target.closest<HTMLElement>("[data-row-id]")?.dataset["rowId"];
    if (id !== undefined) selected.set(id as EpicId);
  };
  return (
    <GridProvider value={share}>
      <section
        ref={box}
        aria-label={t("plan.program.grid.label", { interval: board.interval.name })}
        className="flex min-h-0 flex-1 flex-col p-4 pt-2 print:block print:p-0 low:px-2 low:pt-1.5 low:pb-1"
        onFocus={onFocus}
      >
        <DragBoard
          className="relative max-h-full w-fit max-w-full overflow-auto rounded-l border border-line bg-surface print:max-h-none print:overflow-visible"
          renderOverlay={(id) => <EpicInHand epicId={id as EpicId} />}
        >
          <div className="relative" style={{ width: layout.width, zoom }}>
            <GridHead />
            <MilestoneRow />
            <div className="relative" style={{ height: layout.height }}>
              {board.rows.map((row, i) => (
                <GridLine key={row.id} index={i} row={row} placed={row.placed} />
              ))}
              <GridLine key={unplannedId} index={board.rows.length} row={null} placed={unplannedIn(board)} />
              <HoveredCell />
              <Wires />
              <LinkInHand />
            </div>
          </div>
        </DragBoard>
      </section>
    </GridProvider>
  );
}

const a3 = { size: "A3", turn: "landscape" } as const;

/** What is planned nowhere stands in one wide cell. */
function unplannedIn({ unplanned }: ReturnType<typeof useShownBoard>) {
  return unplanned.map((epic) => ({ epic, slot: 0, span: 1, lane: 0, isBegun: false, isLonger: false }));
}
