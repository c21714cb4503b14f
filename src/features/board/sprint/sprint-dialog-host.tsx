import { lazy, type ReactElement, Suspense } from "react";
import { useBoard, useBoardState } from "../board-context";

const SprintDialog = lazy(async () => ({ default: (await import("./sprint-dialog")).SprintDialog }));

/** Where the dialog of a sprint opens; fetched when it first does. */
export function SprintDialogHost(): ReactElement | null {
  const { picture, store } = useBoard();
  const wanted = useBoardState((state) => state.sprintDialog);
  if (wanted === null) return null;
  const sprint = picture.frame()?.sprints.find(({ id }) => id === wanted);
  return (
    <Suspense fallback={null}>
      <SprintDialog key={wanted} sprint={sprint} onClose={() => store.setState({ sprintDialog: null })} />
    </Suspense>
  );
}
