import type { Place } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import { type ColumnPicture, withCard, without } from "./column-picture";
import type { Face } from "./face";
import type { Frame } from "./frame";

/** What a picture holds, and how rows that were read change it. Each step answers which keys to tell of. */
export function createPictureState() {
  let frame: Frame | null | undefined;
  const columns = new Map<Place, ColumnPicture>();
  const faces = new Map<CardId, Face>();
  /** The places that are kept: open sprints and the backlog, and whatever was opened since. */
  const wanted = new Set<Place>(["backlog"]);

  return {
    frame: () => frame,
    columns,
    faces,
    wanted,

    /** A frame as it was just read: open sprints are columns, totals are the counters'. */
    setFrame(next: Frame | null, told: Set<string>): void {
      frame = next;
      told.add("frame");
      for (const sprint of next?.sprints ?? []) if (sprint.state.phase !== "closed") wanted.add(sprint.id);
      for (const place of wanted) {
        const total = next?.totalsByPlace.get(place)?.cards ?? 0;
        const column = columns.get(place) ?? { place, ids: [], total: -1, isWhole: total === 0 };
        if (column.total === total) continue;
        columns.set(place, { ...column, total });
        told.add(place);
      }
    },

    /** The next cards of a place in order; `isLast` when there are no more behind them. */
    append(place: Place, read: readonly Face[], isLast: boolean, told: Set<string>): void {
      const column = columns.get(place) ?? { place, ids: [], total: 0, isWhole: false };
      // Windows overlap by the rank at their edge, so that twins in rank are not lost between two.
      const fresh = read.filter((face) => faces.get(face.id)?.place !== place);
      for (const face of fresh) faces.set(face.id, face);
      const ids = [...column.ids, ...fresh.map((face) => face.id)];
      columns.set(place, { ...column, ids, isWhole: isLast || fresh.length === 0 });
      told.add(place);
    },

    /** A card that a commit touched, wherever it was and wherever it is now. */
    take(face: Face, isGone: boolean, told: Set<string>): void {
      const before = faces.get(face.id);
      told.add(face.id);
      const moved = isGone || !before || before.place !== face.place || before.rank !== face.rank;
      const home = before && columns.get(before.place);
      if (moved && home) {
        columns.set(before.place, without(home, face.id));
        told.add(before.place);
      }
      const column = isGone ? undefined : columns.get(face.place);
      if (!column) {
        faces.delete(face.id);
        return;
      }
      const next = moved ? withCard(column, face, faces) : column;
      if (moved && next === column) {
        faces.delete(face.id);
        return;
      }
      faces.set(face.id, face);
      columns.set(face.place, next);
      if (moved) told.add(face.place);
    },

    clear(): void {
      columns.clear();
      faces.clear();
    },
  };
}

export type PictureState = ReturnType<typeof createPictureState>;
