import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactElement } from "react";
import type { Sprint } from "@/domain/model/entities";
import type { SprintId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import { useBoard, useBoardState } from "../board-context";
import { useTotals } from "../use-picture";
import { BoardColumn } from "./board-column";

const strip =
  "flex w-9 flex-none flex-col items-center gap-2 rounded-l bg-sunken py-2.5 text-ink-2 text-s hover:bg-line hover:text-ink max-sm:h-9 max-sm:w-full max-sm:flex-row max-sm:px-3 max-sm:py-0";
const upright =
  "whitespace-nowrap [writing-mode:vertical-rl] rotate-180 max-sm:rotate-0 max-sm:[writing-mode:initial]";

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
              <FoldedSprint key={sprint.id} sprint={sprint} onUnfold={() => unfold(sprint.id)} />
            ),
          )
        : null}
    </>
  );
}

function FoldedSprint({ sprint, onUnfold }: { sprint: Sprint; onUnfold: () => void }): ReactElement {
  const { t } = useTranslation();
  const totals = useTotals(sprint.id);
  return (
    <button type="button" aria-expanded={false} className={strip} onClick={onUnfold}>
      <ChevronRight aria-hidden size={16} />
      <span className={upright}>
        <span className="font-semibold">{sprint.name}</span>
        {" · "}
        {t("common.count.card", { count: totals?.cards ?? 0 })}
      </span>
    </button>
  );
}
