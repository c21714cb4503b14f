import { useMemo, useState } from "react";
import { type Meeting, meetProcesses } from "@/domain/portfolio/process-import";
import { columnsOf, type ProcessColumns } from "@/exchange/processes/process-columns";
import { leavesOut, type ProcessFlaw, readProcesses } from "@/exchange/processes/read-processes";
import { useServices } from "@/features/services";
import { dayHere } from "@/lib/day-at";
import type { ProcessFile, Register } from "./process-file";

export type ProcessImport = ReturnType<typeof useProcessImport>;

const nothing: ProcessFile = {
  ...{ name: "", head: { line: 1, cells: [] }, rows: [] },
  classified: { count: 0, first: [] },
};

/** The file that was chosen, what a person decides of it, and what the register would be by it. */
export function useProcessImport({ processes, lines }: Register) {
  const today = dayHere(useServices().now());
  const [file, setFile] = useState(nothing);
  const [columns, setColumns] = useState<ProcessColumns>(() => columnsOf([]));
  const [fillsDown, setFillsDown] = useState(false);
  const [meets, setMeets] = useState<Meeting>("update");
  const [dismissed, setDismissed] = useState(0);
  const read = useMemo(
    () => readProcesses(file.rows, { columns, fillsDown, today }),
    [file, columns, fillsDown, today],
  );
  const updated = useMemo(
    () => meetProcesses(read.drafts, "update", processes, lines),
    [read, processes, lines],
  );
  const met = meets === "update" ? updated : read.drafts.map((draft) => ({ draft, met: null }));
  const changed = met.filter((each) => each.met !== null).length;
  return {
    ...{ file, columns, setColumns, fillsDown, setFillsDown, meets, setMeets, dismissed, setDismissed },
    ...{ read, met },
    /** Begins with a file: its columns are guessed anew, the other choices stay. */
    begin: (chosen: ProcessFile): void => {
      setFile(chosen);
      setColumns(columnsOf(chosen.head.cells));
      setDismissed(0);
    },
    /** How many lines bear a name that stands in the register already, or further up in the file. */
    alike: read.drafts.length - updated.filter((each) => each.met === null).length,
    counts: { added: met.length - changed, changed, left: linesOut(read.flaws) },
    stateless: met.filter(({ draft, met: row }) => row === null && draft.state === null).length,
  };
}

const linesOut = (flaws: readonly ProcessFlaw[]): number =>
  new Set(flaws.filter(leavesOut).map(({ line }) => line)).size;
