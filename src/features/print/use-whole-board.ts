import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { ColumnPicture } from "@/storage/queries/column-picture";
import type { Frame } from "@/storage/queries/frame";
import type { Picture } from "@/storage/queries/picture";

export type WholeBoard = {
  readonly frame: Frame;
  readonly columns: readonly ColumnPicture[];
  readonly card: Picture["card"];
};

/** Every card of the open columns, once all of them are read; undefined until then. It follows what is written meanwhile. */
export function useWholeBoard(projectId: ProjectId): WholeBoard | undefined {
  const { picture: pictureOf } = useServices();
  const picture = useMemo(() => pictureOf(projectId), [pictureOf, projectId]);
  const [turn, setTurn] = useState(0);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let isHere = true;
    const read = (): void => {
      void picture.whole().then(() => {
        if (!isHere) return;
        setWhole(true);
        setTurn((before) => before + 1);
      });
    };
    read();
    const stop = picture.onAny(read);
    return () => {
      isHere = false;
      stop();
    };
  }, [picture]);
  const frame = useSyncExternalStore(picture.onFrame, () => picture.frame());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is read anew whenever it says that it has changed
  return useMemo(() => {
    if (!isWhole || !frame) return undefined;
    const open = frame.sprints.filter(({ state }) => state.phase !== "closed").map(({ id }) => id);
    const places: readonly Place[] = [...open, "backlog"];
    const columns = places.flatMap((place) => picture.column(place) ?? []);
    return { frame, columns, card: picture.card };
  }, [isWhole, frame, picture, turn]);
}

/** The descriptions of these cards by id; empty until they are asked for and read. */
export function useDescriptions(
  columns: readonly ColumnPicture[],
  isWanted: boolean,
): ReadonlyMap<CardId, string> {
  const { queries } = useServices();
  const ids = useMemo(() => (isWanted ? columns.flatMap((column) => column.ids) : []), [columns, isWanted]);
  const read = useCallback(() => queries.descriptions(ids), [queries, ids]);
  return useLive(read) ?? none;
}

const none: ReadonlyMap<CardId, string> = new Map();
