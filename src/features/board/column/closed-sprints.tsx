import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactElement } from "react";
import type { Sprint } from "@/domain/model/entities";
import type { SprintId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import { useBoard, useBoardState } from "../board-context";
import { BoardColumn } from "./board-column";
import { LazyFoldedColumn } from "./lazy-folded-column";
import { strip, upright } from "./strip";

/** What is closed stays in reach at the head of the board: one strip, then one a sprint, then the sprint itself. */
export function ClosedSprints({ sprints }: { sprints: readonly Sprint[] }): ReactElement | null {
  const { t } = useTranslation();
  const { store, picture } = useBoard();
  const isOpen = useBoardState((state) => state.isClosedListOpen);
  const unfolded = useBoardState((state) => state.unfolded);
  if (sprints.length === 0) return null;
  const unfold = (id: SprintId): void => {
    picture.open(id);
    store.setState(({ unfolded: before }) => ({ unfolded: new Set([...before, id]) }));
  };
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        className={strip}
        onClick={() => store.setState({ isClosedListOpen: !isOpen })}
      >
        {isOpen ? <ChevronLeft aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        <span className={upright}>{t("board.closed.strip", { count: sprints.length })}</span>
      </button>
      {isOpen
        ? sprints.map((sprint) =>
            unfolded.has(sprint.id) ? (
              <BoardColumn key={sprint.id} place={sprint.id} name={sprint.name} sprint={sprint} />
            ) : (
              <LazyFoldedColumn
                key={sprint.id}
                place={sprint.id}
                name={sprint.name}
                sprint={sprint}
                onUnfold={() => unfold(sprint.id)}
              />
            ),
          )
        : null}
    </>
  );
}
