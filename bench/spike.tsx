import { useCallback, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { DragBoard } from "@/ui/drag/drag-board";
import { DragColumn } from "@/ui/drag/drag-column";
import { DragList } from "@/ui/drag/drag-list";
import { DragProvider } from "@/ui/drag/drag-provider";
import type { DragRules, Drop } from "@/ui/drag/hand";
import { useColumnDrag } from "@/ui/drag/use-column-drag";
import { BOARD_CLASS, CardFace, COLUMN_CLASS, ColumnHead, estimate } from "./card-face";
import { boardOf, COLUMNS, cardOf, cardsFromUrl } from "./data";
import "./bench.css";

/** Vigie's own drag board over data in memory; `?slow=ms` makes the data take its time, `?refuse=1` refuse. */
const query = new URLSearchParams(location.search);
const slow = Number(query.get("slow") ?? 0);
const titles = (ids: readonly string[]): string => ids.map((id) => cardOf(id).title).join(", ");

declare global {
  interface Window {
    said: string[];
    drops: Drop[];
    board: () => string[][];
  }
}
window.said = [];
window.drops = [];

const words: DragRules["words"] = {
  lifted: (ids, at) =>
    `${titles(ids)} : prise, ${COLUMNS[Number(at.columnId)]}, ${at.position} sur ${at.total}`,
  over: (ids, at) => `${titles(ids)} : ${COLUMNS[Number(at.columnId)]}, ${at.position} sur ${at.total}`,
  outside: (ids) => `${titles(ids)} : hors des colonnes`,
  dropped: (ids, at) =>
    `${titles(ids)} : posée, ${COLUMNS[Number(at.columnId)]}, ${at.position} sur ${at.total}`,
  cancelled: (ids) => `${titles(ids)} : reposée à sa place`,
  refused: (ids, _at, reason) => `${titles(ids)} : ${reason}`,
};

function moved(board: string[][], { itemIds, to }: Drop): string[][] {
  return board.map((ids, index) => {
    const rest = ids.some((id) => itemIds.includes(id)) ? ids.filter((id) => !itemIds.includes(id)) : ids;
    if (String(index) !== to.columnId) return rest;
    const at = to.afterId === null ? 0 : rest.indexOf(to.afterId) + 1;
    return [...rest.slice(0, at), ...itemIds, ...rest.slice(at)];
  });
}

function Column({ index, ids }: { index: number; ids: readonly string[] }) {
  const columnId = String(index);
  const { arriving, refusal } = useColumnDrag(columnId);
  const renderItem = useCallback(
    (id: string, _index: number, tabIndex: 0 | -1) => <CardFace id={id} tabIndex={tabIndex} />,
    [],
  );
  return (
    <DragColumn columnId={columnId} labelledBy={`h${index}`} className={COLUMN_CLASS}>
      <ColumnHead
        id={`h${index}`}
        title={COLUMNS[index] ?? ""}
        count={ids.length + (arriving?.length ?? 0)}
      />
      {refusal}
      <DragList ids={ids} labelledBy={`h${index}`} estimate={estimate} renderItem={renderItem} />
    </DragColumn>
  );
}

function Board() {
  const [board, setBoard] = useState(() => boardOf(cardsFromUrl()));
  window.board = () => board;
  const rules = useMemo<DragRules>(
    () => ({
      words,
      announce: (text) => window.said.push(text),
      canDrop: (columnId) => (columnId === "5" && query.has("closed") ? "sprint clos" : null),
      async onDrop(drop) {
        window.drops.push(drop);
        await new Promise((done) => setTimeout(done, slow));
        if (query.has("refuse")) return false;
        flushSync(() => setBoard((before) => moved(before, drop)));
        return true;
      },
    }),
    [],
  );
  return (
    <DragProvider rules={rules}>
      <DragBoard className={BOARD_CLASS} renderOverlay={(id) => <CardFace id={id} tabIndex={-1} />}>
        {board.map((ids, index) => (
          <Column key={COLUMNS[index]} index={index} ids={ids} />
        ))}
      </DragBoard>
    </DragProvider>
  );
}

createRoot(document.getElementById("root") as HTMLElement).render(<Board />);
