import { useCallback, useMemo } from "react";
import { readStamp } from "@/domain/model/stamp";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { Queries } from "@/storage/queries/queries";
import type { Seen } from "./advance";

/** One deed of the guide touches few rows: a large one is judged by its first. */
const judged = 20;

/** What has come about on this desk: from the deeds and the address, so that drag, keys and menus count alike. */
export function useSeen(): Seen | undefined {
  const { queries } = useServices();
  const isCardOpen = useHashQuery().has("card");
  const deeds = useLive(useCallback(() => deedsOf(queries), [queries]));
  return useMemo(() => deeds && { ...deeds, isCardOpen }, [deeds, isCardOpen]);
}

async function deedsOf(queries: Queries): Promise<Omit<Seen, "isCardOpen">> {
  const { undo, redo } = await queries.steps();
  const undone = redo ? (redo.undoes ?? redo.stamp) : null;
  if (!undo) return { last: null, undone };
  const { events } = await queries.deedDetail(undo.stamp, judged);
  const intoSprint = events.some(
    ({ event: { table, before, after } }) =>
      table === "card" && before?.place === "backlog" && isSprint(after.place),
  );
  const wrote =
    undo.command === "comment/add" ||
    undo.command === "card/describe" ||
    events.some(
      ({ event: { table, before, after } }) => table === "card" && before !== null && "title" in after,
    );
  return { last: { stamp: undo.stamp, at: readStamp(undo.stamp).millis, intoSprint, wrote }, undone };
}

const isSprint = (place: unknown): boolean =>
  typeof place === "string" && !["backlog", "flow", "archive", "trash"].includes(place);
