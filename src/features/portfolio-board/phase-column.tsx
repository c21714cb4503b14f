import { Settings2 } from "lucide-react";
import { type ReactElement, useId } from "react";
import { countOfPhase, limitState } from "@/domain/portfolio/phases";
import { useTranslation } from "@/i18n/words";
import type { BoardProject } from "@/storage/queries/plan/portfolio-board";
import { DragColumn } from "@/ui/drag/drag-column";
import { useColumnDrag } from "@/ui/drag/use-column-drag";
import { IconButton } from "@/ui/icon-button";
import { Markdown } from "@/ui/markdown/markdown";
import { type ColumnId, columnName, columnOf, entryOf, type PhaseBoard, projectOf } from "./columns";
import { effectOf } from "./move";
import { ProjectCard } from "./project-card";

interface ColumnProps {
  readonly id: ColumnId;
  readonly board: PhaseBoard;
  readonly shown: readonly BoardProject[];
  readonly onSettings: (id: ColumnId) => void;
}

/** A phase: how full it is, what it takes to enter, and its projects. */
export function PhaseColumn({ id, board, shown, onSettings }: ColumnProps): ReactElement {
  const { t } = useTranslation();
  const headingId = useId();
  const name = columnName(t, id);
  const entry = entryOf(board, id);
  return (
    <DragColumn
      columnId={id}
      labelledBy={headingId}
      className="flex h-fit min-h-full w-64 flex-none flex-col gap-2 rounded-l border border-line bg-sunken p-2.5 print:break-inside-avoid"
    >
      <div className="flex items-start gap-1">
        <h2 id={headingId} className="min-w-0 flex-1 font-semibold leading-snug">
          {name}
        </h2>
        {id === "none" ? null : (
          <IconButton
            writes
            size="s"
            icon={<Settings2 aria-hidden />}
            label={t("plan.portfolioBoard.settings.open", { phase: name })}
            onClick={() => onSettings(id)}
          />
        )}
      </div>
      <Count id={id} board={board} shown={shown} />
      {entry === "" ? null : (
        // Anew when a project came in: then it is open, whoever had closed it.
        <details key={String(board.arrivedIn === id)} open={board.arrivedIn === id} className="text-s">
          <summary className="min-h-6 cursor-pointer text-ink-2">{t("plan.portfolioBoard.entry")}</summary>
          <Markdown text={entry} headingFrom={3} className="text-ink-2" />
        </details>
      )}
      <Foreseen id={id} board={board} />
      {shown.length === 0 ? (
        <p className="text-ink-3 text-s">{t("plan.portfolioBoard.emptyColumn")}</p>
      ) : (
        <ul aria-labelledby={headingId} className="grid gap-2">
          {shown.map((each) => (
            <ProjectCard key={each.project.id} of={each} board={board} />
          ))}
        </ul>
      )}
    </DragColumn>
  );
}

function Count({ id, board, shown }: Pick<ColumnProps, "id" | "board" | "shown">): ReactElement {
  const { t } = useTranslation();
  const external = shown.filter(({ project }) => project.isExternal).length;
  const limit = id === "none" ? undefined : board.portfolio.phaseLimits?.[id];
  const own = shown.length - external;
  const words = [
    t("plan.portfolioBoard.count", { count: own }),
    ...(external === 0 ? [] : [t("plan.portfolioBoard.external", { count: external })]),
  ].join(", ");
  if (id === "none" || !limit) return <p className="text-ink-2 text-s">{words}</p>;
  const rows = board.projects.map(({ project }) => project);
  const count = countOfPhase(rows, id);
  const state = limitState(count, limit);
  const ink = { under: "text-ink-2", reached: "text-warn", over: "font-semibold text-danger" }[state];
  return (
    <p className="text-ink-2 text-s">
      {words}
      {" · "}
      <span className={ink}>{t(`plan.portfolioBoard.limit.${state}`, { count, limit: limit.cards })}</span>
    </p>
  );
}

/** What a drop here would do or why it is refused, while it is only hovering. The drag itself speaks it. */
function Foreseen({ id, board }: Pick<ColumnProps, "id" | "board">): ReactElement | null {
  const { arriving, refusal } = useColumnDrag(id);
  const project = arriving?.[0] === undefined ? undefined : projectOf(board, arriving[0]);
  if (!project) return null;
  const words = refusal ?? effectOf(board, project, id);
  const look = refusal === null ? "border-accent bg-raised" : "border-danger bg-danger-soft text-danger";
  const entry = refusal === null && columnOf(project) !== id ? entryOf(board, id) : "";
  return (
    <div aria-hidden className={`rounded-m border-2 border-dashed px-2 py-1.5 text-s ${look}`}>
      <p>{words === "" ? columnName(board.t, id) : words}</p>
      {entry === "" ? null : <Markdown text={entry} headingFrom={3} className="text-ink-2" />}
    </div>
  );
}
