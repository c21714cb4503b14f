import { watched } from "@/lib/watched";
import { isSettled, type Landing } from "./landing";

/** Longest wait, in ms, for rows that never show an accepted move: they may have changed again meanwhile. */
const PATIENCE = 2_000;

/** The drops on their way into the data, oldest first. */
export class Landings {
  readonly list = watched<readonly Landing[]>([]);
  private readonly rowIds = new Map<string, readonly string[]>();

  /** To be called after each render with the rows as the data has them, before any landing is laid over them. */
  note(columnId: string, ids: readonly string[] | null): void {
    if (ids === null) this.rowIds.delete(columnId);
    else this.rowIds.set(columnId, ids);
    this.sweep();
  }

  /** Shows the drop at once, and until the data shows it or `outcome` refuses it. Answers whether it was accepted. */
  async show(landing: Landing, outcome: () => Promise<boolean>): Promise<boolean> {
    this.list.set([...this.list.get(), landing]);
    let current = landing;
    let accepted = false;
    try {
      accepted = await outcome();
    } finally {
      if (accepted) {
        const settled = { ...landing, accepted };
        this.list.set(this.list.get().map((one) => (one === landing ? settled : one)));
        current = settled;
        setTimeout(() => this.drop(current), PATIENCE);
        this.sweep();
      } else this.drop(current);
    }
    return accepted;
  }

  private drop(landing: Landing): void {
    const rest = this.list.get().filter((one) => one !== landing);
    if (rest.length < this.list.get().length) this.list.set(rest);
  }

  private sweep(): void {
    for (const landing of this.list.get())
      if (isSettled(landing, (columnId) => this.rowIds.get(columnId))) this.drop(landing);
  }
}
