import type { ReactElement } from "react";
import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { useBoard, useBoardState } from "../board-context";

const SprintDialog = lazyPart(async () => ({ default: (await import("./sprint-dialog")).SprintDialog }));
const SprintDeedDialog = lazyPart(async () => {
  const [{ SprintDeedDialog: Dialog }] = await Promise.all([import("./sprint-deed-dialog"), loadTexts()]);
  return { default: Dialog };
});

/** Where the dialogs of a sprint open; each is fetched when it first does. */
export function SprintDialogHost(): ReactElement | null {
  const { picture, store } = useBoard();
  const wanted = useBoardState((state) => state.sprintDialog);
  const deed = useBoardState((state) => state.sprintDeed);
  if (deed !== null)
    return <SprintDeedDialog {...deed} onClose={() => store.setState({ sprintDeed: null })} />;
  if (wanted === null) return null;
  const sprint = picture.frame()?.sprints.find(({ id }) => id === wanted);
  return <SprintDialog key={wanted} sprint={sprint} onClose={() => store.setState({ sprintDialog: null })} />;
}
