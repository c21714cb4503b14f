import { type ReactElement, useMemo, useState } from "react";
import type { Project } from "@/domain/model/entities";
import { useHashQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Skeleton } from "@/ui/skeleton";
import { columnsAcross, type Paper, partsOf } from "./paper";
import { LanesPaper } from "./papers/lanes-paper";
import { MinutesPaper } from "./papers/minutes-paper";
import { PaperFrame } from "./papers/paper-frame";
import { printOf } from "./papers/print-nav";
import { SprintPaper } from "./papers/sprint-paper";
import { StoryCards } from "./papers/story-cards";
import { PrintSheet } from "./print-sheet";
import { useDescriptions, useWholeBoard, type WholeBoard } from "./use-whole-board";

/** What a project has to put on paper: no interface, the marking on each page. */
export function PrintScreen({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const board = useWholeBoard(project.id);
  const of = printOf(useHashQuery().get("of"));
  if (board && of === "lanes") return <LanesPaper key={project.id} board={board} />;
  if (board && of === "cards") return <StoryCards key={project.id} board={board} />;
  if (board && of === "sprint") return <SprintPaper key={project.id} frame={board.frame} />;
  if (board && of === "minutes") return <MinutesPaper key={project.id} frame={board.frame} />;
  if (board) return <BoardPaper key={project.id} board={board} />;
  return (
    <div className="p-6">
      <h1 className="font-semibold text-xl">{t(`print.titles.${of}`)}</h1>
      <p className="sr-only">{t("board.loading")}</p>
      <Skeleton className="mt-4 h-96 w-full" />
    </div>
  );
}

/** The whole board: every card of the open columns. */
function BoardPaper({ board }: { board: WholeBoard }): ReactElement {
  const { t } = useTranslation();
  const [paper, setPaper] = useState<Paper>({
    size: "A4",
    turn: board.columns.length > 3 ? "landscape" : "portrait",
  });
  const [hasTexts, setTexts] = useState(false);
  const descriptions = useDescriptions(board.columns, hasTexts);
  const across = columnsAcross(paper);
  const parts = useMemo(() => partsOf(board.columns, across), [board.columns, across]);
  return (
    <PaperFrame
      project={board.frame.project}
      of="board"
      hint={t("print.hint")}
      paper={paper}
      onPaper={setPaper}
      levels={board.columns.flatMap(({ ids }) => ids.map((id) => board.card(id)?.marking))}
      options={<Checkbox label={t("print.descriptions")} checked={hasTexts} onChecked={setTexts} />}
    >
      <PrintSheet board={board} parts={parts} across={across} descriptions={descriptions} />
    </PaperFrame>
  );
}
