import { useEffect } from "react";
import { useServices } from "@/features/services";
import { useBoard } from "./board-context";
import { useFramePart } from "./use-picture";

/**
 * Counts how often cards were carried over, behind the first screen and again when a sprint is closed or opened; no
 * other write asks for it.
 */
export function useSpillOvers(): void {
  const { picture, store } = useBoard();
  const { queries } = useServices();
  const closed = useFramePart(
    picture,
    (frame) =>
      (frame?.sprints ?? [])
        .flatMap(({ id, state }) => (state.phase === "closed" ? [`${id} ${state.closedAt}`] : []))
        .join(),
    (a, b) => a === b,
  );
  const projectId = picture.frame()?.project.id;
  useEffect(() => {
    let isOver = false;
    if (projectId !== undefined && closed !== "")
      void queries.spillOvers(projectId).then((spills) => {
        if (!isOver) store.setState({ spills: new Map([...spills].map(([id, from]) => [id, from.length])) });
      });
    else store.setState({ spills: new Map() });
    return () => {
      isOver = true;
    };
  }, [queries, store, projectId, closed]);
}
