import { quiet } from "@/lib/quiet";
import { watched } from "@/lib/watched";

/** How long the page has itself to itself before it reads what is out of sight. */
const restMs = 1_500;

/**
 * Which rows are read before they are in sight: one after the other once the page is at rest, all at once for paper, which
 * has no scroll bar and does not wait for what it lacks.
 */
export type Reading = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Is the row at this place to be read, wherever it is? */
  readonly isDue: (index: number) => boolean;
  /** Told by each row while it stands: has it been read? null = it stands no more. */
  readonly note: (laneId: string, isRead: boolean | null) => void;
  /** Reads on from row to row; answers how to stop. */
  readonly begin: () => () => void;
  /** Reads all rows, and answers when they are. */
  readonly all: () => Promise<void>;
};

export function createReading(): Reading {
  const upTo = watched(0);
  const known = new Map<string, boolean>();
  let awaited: (() => void)[] = [];
  let [isAtRest, isUnderWay] = [false, false];
  const readOn = async (): Promise<void> => {
    if (isUnderWay) return;
    isUnderWay = true;
    while (isAtRest && upTo.get() < known.size) {
      upTo.set(upTo.get() + 1);
      await quiet();
    }
    isUnderWay = false;
  };
  const tell = (): void => {
    if ([...known.values()].includes(false)) return;
    for (const go of awaited) go();
    awaited = [];
  };
  return {
    subscribe: upTo.subscribe,
    isDue: (index) => index < upTo.get(),
    note(laneId, isRead) {
      if (isRead === null) known.delete(laneId);
      else known.set(laneId, isRead);
      if (awaited.length > 0) tell();
      // Rows that come later, as when a filter goes, are read like the first.
      if (isAtRest) void quiet().then(readOn);
    },
    begin() {
      const timer = setTimeout(() => {
        isAtRest = true;
        void readOn();
      }, restMs);
      return () => {
        isAtRest = false;
        clearTimeout(timer);
      };
    },
    all() {
      const done = new Promise<void>((resolve) => awaited.push(resolve));
      upTo.set(Number.POSITIVE_INFINITY);
      tell();
      return done;
    },
  };
}
