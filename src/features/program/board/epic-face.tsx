import { ArrowRight, ChevronsRight, Flag, Link2, SquareArrowOutUpRight, TriangleAlert } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { fromHundredths } from "@/domain/model/points";
import { epicKey } from "@/domain/portfolio/program/ends";
import { pointsOf } from "@/domain/portfolio/program/epic-sums";
import type { Placed } from "@/domain/portfolio/program/grid";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { isPaletteName, paletteFor, paletteStyle } from "@/ui/palette";
import { useProgram } from "../program-context";

/** What a card of the board shows: name, key, progress, points, milestone, dependencies, delta, and where it goes on. */
export function EpicFace({ placed, children }: { placed: Placed; children: ReactNode }): ReactElement {
  const { epic } = placed;
  const { board, facts } = useProgram();
  const project = facts.project.find(({ id }) => id === epic.projectId);
  const key = epicKey(project?.code, epic.number);
  const milestone = milestoneOf(board, placed);
  const colour = isPaletteName(epic.colour) ? epic.colour : paletteFor(epic.name);
  return (
    <div
      className={`@container flex h-full flex-col overflow-hidden rounded-s border border-line border-l-3 bg-surface px-2 pt-1 pb-1.5 shadow-1 ${milestone ? "border-l-warn" : "border-l-(--p)"}`}
      style={paletteStyle(colour)}
    >
      {children}
      <p className="mt-auto flex min-w-0 items-center gap-1.5 text-ink-2 pr-1.5 text-xs">
        {key === null ? null : <span className="shrink-0 font-mono">{key}</span>}
        <Progress placed={placed} unit={project?.unit ?? "points"} />
        <Marks placed={placed} milestone={milestone} />
      </p>
      <Bar placed={placed} />
    </div>
  );
}

type Board = ReturnType<typeof useProgram>["board"];

/** A milestone of the epic's own project in the iteration in which it ends. */
function milestoneOf({ milestones }: Board, { epic, slot, span }: Placed): string | null {
  const own = milestones[slot + span - 1]?.find(({ projectId }) => projectId === epic.projectId);
  return own?.name ?? null;
}

/** A narrow card says the numbers alone, a wide one all of it: cut off, they could not be read. */
function Progress({ placed: { epic }, unit }: { placed: Placed; unit: "points" | "hours" }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const sums = useProgram().board.sums.get(epic.id);
  const points = pointsOf(sums, epic.estimate);
  const said =
    sums && sums.cards > 0 ? { done: format.number(sums.done), count: format.number(sums.cards) } : null;
  return (
    <span className="min-w-0 truncate tabular-nums">
      {said ? (
        <>
          <span aria-hidden className="@min-[19em]:hidden">
            {t("plan.program.card.ratio", said)}
          </span>
          <span className="sr-only @min-[19em]:not-sr-only">{t("plan.program.card.progress", said)}</span>
        </>
      ) : (
        t("plan.program.card.noCards")
      )}
      {points === 0 ? null : (
        <span className="sr-only @min-[15em]:not-sr-only">
          {` · ${t(`plan.program.grid.loadAlone.${unit}`, { load: format.points(fromHundredths(points)) })}`}
        </span>
      )}
    </span>
  );
}

function Marks({ placed, milestone }: { placed: Placed; milestone: string | null }): ReactElement {
  const { t } = useTranslation();
  const { board, deltas } = useProgram();
  const { epic, isBegun, isLonger } = placed;
  const links = board.linksOf.get(epic.id)?.filter(({ health }) => health !== "done") ?? [];
  const late = links.filter(({ health }) => health === "late").length;
  const outside = board.outside.get(epic.id) ?? 0;
  const delta = deltas.get(epic.id);
  return (
    <span className="ml-auto flex shrink-0 items-center gap-1.5">
      {delta ? (
        <span className="flex items-center text-info">
          <ArrowRight aria-hidden size={12} className={delta.kind === "earlier" ? "rotate-180" : ""} />
          <span className="sr-only">{t(`plan.program.card.delta.${delta.kind}`)}</span>
        </span>
      ) : null}
      {milestone === null ? null : (
        <span className="text-warn">
          <Flag aria-hidden size={12} className="@min-[15em]:hidden" />
          <span aria-hidden className="@max-[15em]:hidden">
            {t("plan.program.card.milestone")}
          </span>
          <span className="sr-only">{t("plan.program.card.isMilestone", { name: milestone })}</span>
        </span>
      )}
      {links.length === 0 ? null : (
        <span
          className={`flex items-center gap-0.5 tabular-nums ${late > 0 ? "font-semibold text-danger" : ""}`}
        >
          {late > 0 ? <TriangleAlert aria-hidden size={12} /> : <Link2 aria-hidden size={12} />}
          <span aria-hidden>{links.length}</span>
          <span className="sr-only">
            {t("plan.program.card.links", { count: links.length })}
            {late === 0 ? null : `, ${t("plan.program.card.late", { count: late })}`}
          </span>
        </span>
      )}
      {outside === 0 ? null : (
        <span className="flex items-center gap-0.5 tabular-nums">
          <SquareArrowOutUpRight aria-hidden size={11} />
          <span aria-hidden>{outside}</span>
          <span className="sr-only">{t("plan.program.card.outside", { count: outside })}</span>
        </span>
      )}
      {(epic.span ?? 1) === 1 ? null : (
        <span className="sr-only">{t("plan.program.card.spans", { count: epic.span ?? 1 })}</span>
      )}
      {isBegun ? <span className="sr-only">{t("plan.program.card.began")}</span> : null}
      {isLonger ? (
        <span className="flex items-center text-ink">
          <ChevronsRight aria-hidden size={14} />
          <span className="sr-only">{t("plan.program.card.goesOn")}</span>
        </span>
      ) : null}
    </span>
  );
}

/** How much of it is done, as a line along the lower edge; the words beside the key say the same. */
function Bar({ placed: { epic } }: { placed: Placed }): ReactElement | null {
  const sums = useProgram().board.sums.get(epic.id);
  if (!sums || sums.cards === 0) return null;
  return (
    <span aria-hidden className="mt-1 block h-1 flex-none overflow-hidden rounded-full bg-line">
      <span className="block h-full bg-ok" style={{ width: `${(100 * sums.done) / sums.cards}%` }} />
    </span>
  );
}
