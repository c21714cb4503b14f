import { lazy, type ReactElement, Suspense } from "react";
import { useBoard, useBoardState } from "../board-context";

const SprintDialog = lazy(async () => ({ default: (await import("./sprint-dialog")).SprintDialog }));
const SprintDeedDialog = lazy(async () => {
  const [{ loadTexts }, { SprintDeedDialog: Dialog }] = await Promise.all([
    import("@/i18n/i18n"),
    import("./sprint-deed-dialog"),
  ]);
  await loadTexts();
  return { default: Dialog };
});

/** Where the dialogs of a sprint open; each is fetched when it first does. */
export function SprintDialogHost(): ReactElement | null {
  const { picture, store } = useBoard();
  const wanted = useBoardState((state) => state.sprintDialog);
  const deed = useBoardState((state) => state.sprintDeed);
  if (deed !== null)
    return (
      <Suspense fallback={null}>
        <SprintDeedDialog {...deed} onClose={() => store.setState({ sprintDeed: null })} />
      </Suspense>
    );
  if (wanted === null) return null;
  const sprint = picture.frame()?.sprints.find(({ id }) => id === wanted);
  return (
    <Suspense fallback={null}>
      <SprintDialog key={wanted} sprint={sprint} onClose={() => store.setState({ sprintDialog: null })} />
    </Suspense>
  );
}
