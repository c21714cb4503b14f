import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { FirstScreen } from "../first-screen";
import { type ColumnPicture, withCard, without } from "./column-picture";
import type { Face } from "./face";
import type { Frame } from "./frame";

/** Equal texts for equal values; a map is the list of what it holds. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (part instanceof Map ? [...part] : part));

/** What a picture holds, and how rows that were read change it. Each step adds the keys to tell of to `told`. */
export class PictureState {
  /** Undefined until it was read; null when there is no such project. */
  frame: Frame | null | undefined;
  readonly columns = new Map<Place, ColumnPicture>();
  readonly faces = new Map<CardId, Face>();
  /** Cards that bear more than their workspace: counted as they come and go, never looked for. */
  readonly raised = new Set<CardId>();
  /** The places that are kept: open sprints and the backlog, and whatever was opened since. */
  readonly wanted = new Set<Place>(["backlog"]);
  /** The place that was asked for last is read before the others. */
  ahead: Place | null = null;

  /** A frame as it was just read: open sprints are columns, totals are the counters'. */
  setFrame(next: Frame | null, told: Set<string>): void {
    this.frame = next;
    told.add("frame");
    for (const sprint of next?.sprints ?? []) if (sprint.state.phase !== "closed") this.wanted.add(sprint.id);
    for (const place of this.wanted) {
      const total = next?.totalsByPlace.get(place)?.cards ?? 0;
      const column = this.columns.get(place) ?? { place, ids: [], total: -1, isWhole: total === 0 };
      if (column.total === total) continue;
      this.columns.set(place, { ...column, total });
      told.add(place);
    }
  }

  /** The next cards of a place in order; `isLast` when there are no more behind them. */
  append(place: Place, read: readonly Face[], isLast: boolean, told: Set<string>): void {
    // Windows overlap by the rank at their edge, so that twins in rank are not lost between two.
    const fresh = read.filter((face) => this.faces.get(face.id)?.place !== place);
    for (const face of fresh) {
      // It has moved since its old column was read, and the notice of that is still on its way.
      const before = this.faces.get(face.id);
      if (before) this.lift(before, told);
      this.keep(face);
    }
    const column = this.columns.get(place) ?? { place, ids: [], total: 0, isWhole: false };
    const ids = [...column.ids, ...fresh.map((face) => face.id)];
    this.columns.set(place, { ...column, ids, isWhole: isLast || fresh.length === 0 });
    told.add(place);
  }

  /** A card that a commit touched, wherever it was and wherever it is now. */
  take(face: Face, isGone: boolean, told: Set<string>): void {
    told.add(face.id);
    const before = this.faces.get(face.id);
    const stays = !isGone && before?.place === face.place && before.rank === face.rank;
    if (stays) {
      this.keep(face);
      return;
    }
    if (before) this.lift(before, told);
    const column = isGone ? undefined : this.columns.get(face.place);
    const next = column && withCard(column, face, this.faces);
    if (!next || next === column) return;
    this.keep(face);
    this.columns.set(face.place, next);
    told.add(face.place);
  }

  /** Does it hold just what a first screen says? */
  says({ frame, heads }: FirstScreen): boolean {
    const held = heads.map(({ place, faces, isWhole }) => {
      const column = this.columns.get(place);
      const ids = column?.ids.slice(0, faces.length) ?? [];
      return { place, faces: ids.map((id) => this.faces.get(id)), isWhole: isWhole && column?.isWhole };
    });
    return asText({ frame: this.frame, heads: held }) === asText({ frame, heads });
  }

  /** Begins with a first screen, or begins again; what is wanted stays wanted. */
  begin({ frame, heads }: FirstScreen, told: Set<string>): void {
    for (const id of this.faces.keys()) told.add(id);
    this.columns.clear();
    this.faces.clear();
    this.raised.clear();
    this.setFrame(frame, told);
    for (const { place, faces, isWhole } of heads) {
      this.append(place, faces, isWhole, told);
      for (const { id } of faces) told.add(id);
    }
  }

  private keep(face: Face): void {
    this.faces.set(face.id, face);
    if (face.marking === "DR") this.raised.add(face.id);
    else this.raised.delete(face.id);
  }

  private lift(face: Face, told: Set<string>): void {
    this.faces.delete(face.id);
    this.raised.delete(face.id);
    const column = this.columns.get(face.place);
    if (!column) return;
    this.columns.set(face.place, without(column, face.id));
    told.add(face.place);
  }
}
