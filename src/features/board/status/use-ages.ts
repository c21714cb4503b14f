import { useEffect } from "react";
import { useServices } from "@/features/services";
import { useBoard } from "../board-context";

/** Asks a worker how old the work in progress is, when the board opens and on each new day; the board stands without it. */
export function useAges(): void {
  const { picture, store, today } = useBoard();
  const { jobs, now } = useServices();
  const projectId = picture.frame()?.project.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day is the reason to ask again
  useEffect(() => {
    if (projectId === undefined) return undefined;
    let isOver = false;
    jobs.ages(projectId, now()).then(
      ({ cards }) => {
        if (isOver) return;
        // What is younger than a day is not old.
        const told = cards.filter(({ columnDays }) => columnDays >= 1);
        store.setState({
          ages: new Map(
            told.map(({ id, columnId, columnDays, band }) => [
              id,
              { columnId, days: Math.floor(columnDays), band },
            ]),
          ),
        });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [jobs, now, store, projectId, today]);
}
