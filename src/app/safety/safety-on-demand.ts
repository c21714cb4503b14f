import type { Deed } from "@/domain/journal";
import { readStamp } from "@/domain/model/stamp";
import { onDemand } from "@/lib/on-demand";
import type { Queries } from "@/storage/queries/queries";
import type { Safety, World } from "./safety";

/** What makes sure that a deed can be taken back in sight, fetched with the first deed. */
export function safetyOnDemand(world: World & { readonly queries: Queries }): Safety & {
  /** The same for a deed of a worker: the last one, if it was written since then. */
  readonly noteLast: (startedAt: number) => void;
} {
  const safety = onDemand(async () => (await import("./safety")).createSafety(world));
  // A notice that cannot be made is no mishap: Ctrl+Z and the journal know the deed all the same.
  const note = (deed: Deed, words?: string) =>
    void safety().then(
      (made) => made.note(deed, words),
      () => undefined,
    );
  const noteLast = async (startedAt: number): Promise<void> => {
    const { undo } = await world.queries.steps();
    if (undo && undo.source === "import" && readStamp(undo.stamp).millis >= startedAt) note(undo);
  };
  return { note, noteLast: (startedAt) => void noteLast(startedAt).catch(() => undefined) };
}
