import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { accreditationGap, weightedJob } from "@/domain/portfolio/phases";
import { budgetVariance, scheduleVariance } from "@/domain/portfolio/variance";
import { paths } from "@/features/paths";
import { HealthMark } from "@/features/pieces/plan/health/health-mark";
import { budgetText } from "@/features/pieces/plan/money-words";
import { ratioOf } from "@/features/pieces/plan/progress/progress-words";
import { StatusBar } from "@/features/pieces/plan/progress/status-bar";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import type { BoardProject } from "@/storage/queries/plan/portfolio-board";
import { Pill, type PillTone } from "@/ui/badge/pill";
import { MenuButton } from "@/ui/menu-button";
import { cardEntries } from "./card-entries";
import { type PhaseBoard, projectName } from "./columns";

/** A project on the board: a link to it, a menu, and what can be gripped. */
export function ProjectCard({ of, board }: { of: BoardProject; board: PhaseBoard }): ReactElement {
  const { t } = useTranslation();
  const { project } = of;
  const name = projectName(board, project);
  const to = project.isExternal ? `${paths.portfolio()}?of=external` : paths.sprints(project.code);
  return (
    <li
      data-row-id={project.id}
      aria-label={name}
      className="relative select-none [-webkit-touch-callout:none] data-held:opacity-40"
    >
      <Face of={of}>
        <a
          href={`#${to}`}
          data-focus
          draggable={false}
          dir="auto"
          className="rounded-s font-semibold leading-snug after:absolute after:inset-0 hover:underline"
        >
          {project.name}
        </a>
      </Face>
      <span className="absolute top-1 right-1 z-1 print:hidden">
        <MenuButton
          size="s"
          align="end"
          label={t("plan.portfolioBoard.card.actions", { name })}
          entries={() => cardEntries(board, project)}
        />
      </span>
    </li>
  );
}

/** What a card says; also what follows the pointer. */
export function Face({ of, children }: { of: BoardProject; children: ReactElement }): ReactElement {
  const { t } = useTranslation();
  const { project, health } = of;
  return (
    <div className="grid gap-1.5 rounded-m border border-line bg-surface p-2.5 shadow-1">
      <p className="pr-7 text-ink-3 text-s">
        {project.isExternal ? t("plan.portfolioBoard.card.external") : project.code}
      </p>
      <p className="wrap-anywhere">{children}</p>
      {project.isExternal && health === "notAssessed" ? null : <HealthMark health={health} />}
      {project.isExternal ? <Cost project={project} /> : <Progress of={of} />}
      {project.owner ? (
        <p className="text-ink-2 text-s">{t("plan.portfolioBoard.card.owner", { owner: project.owner })}</p>
      ) : null}
      <Figures project={project} />
      <Accreditation project={project} />
    </div>
  );
}

function Cost({ project }: { project: Row<"project"> }): ReactElement {
  const { t, language } = useTranslation();
  const cost = budgetText(t, language, project.money?.estimated);
  return <p className="text-ink-2 text-s">{t("plan.portfolioBoard.card.cost", { cost })}</p>;
}

function Progress({ of: { project, tally, beneath } }: { of: BoardProject }): ReactElement {
  const { t } = useTranslation();
  const ratio = ratioOf(tally);
  if (ratio === null) return <p className="text-ink-3 text-s">{t("plan.portfolioBoard.card.noCards")}</p>;
  const words = t("plan.portfolioBoard.card.done", { done: tally.done, count: tally.cards });
  return (
    <div className="grid gap-0.5">
      <StatusBar name={project.name} tally={tally} />
      <p className="text-ink-2 text-s">{words}</p>
      {beneath === 0 ? null : (
        <p className="text-ink-3 text-s">{t("plan.overview.with", { count: beneath })}</p>
      )}
    </div>
  );
}

/** What is known of its gaps and its worth; what is not known is not said. */
function Figures({ project }: { project: Row<"project"> }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = (ratio: number): string => `${ratio > 0 ? "+" : ""}${format.percent(ratio)}`;
  const [schedule, budget] = [scheduleVariance(project), budgetVariance(project)];
  const value = weightedJob(project.jobValue);
  const lines = [
    ...(schedule === null ? [] : [t("plan.portfolioBoard.card.schedule", { percent: percent(schedule) })]),
    ...(budget === null ? [] : [t("plan.portfolioBoard.card.budget", { percent: percent(budget) })]),
    ...(value === null
      ? []
      : [t("plan.portfolioBoard.card.value", { value: format.points(Math.round(value * 10) / 10) })]),
  ];
  return lines.length === 0 ? null : (
    <ul className="text-ink-2 text-s">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

const tones = {
  notRequired: "plain",
  toPrepare: "warn",
  provisional: "info",
  granted: "ok",
  expired: "danger",
} as const satisfies Record<string, PillTone>;

function Accreditation({ project }: { project: Row<"project"> }): ReactElement | null {
  const { t } = useTranslation();
  const today = dayHere(useServices().now());
  const said = project.accreditation?.state;
  if (!said) return null;
  // One that was granted and has run out is no accreditation any more, whatever its state says.
  const state = accreditationGap(project.accreditation, today) === "expired" ? "expired" : said;
  return (
    <p className="min-w-0">
      <Pill size="s" tone={tones[state]}>
        {t(`plan.portfolioBoard.accreditation.${state}`)}
      </Pill>
    </p>
  );
}
