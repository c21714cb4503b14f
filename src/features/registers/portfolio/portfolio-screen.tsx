import { Fragment, type ReactElement, useCallback } from "react";
import type { Row } from "@/domain/change";
import { healthStreams } from "@/domain/portfolio/health-stream";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { Register } from "@/features/pieces/plan/register/register";
import { useHashQuery, withQuery } from "@/features/route";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { useDocumentSpec } from "../specs/document-spec";
import { useBusinessLineSpec, useDriverSpec, useObjectiveSpec, usePillarSpec } from "../specs/frame-specs";
import { useMilestoneSpec } from "../specs/milestone-spec";
import { useOrganisationSpec } from "../specs/organisation-spec";
import { useProgramSpec } from "../specs/program-spec";
import { External } from "./external";
import { Identity } from "./identity";
import { NewPortfolio } from "./new-portfolio";
import { Stages } from "./stages";

const parts = [
  "identity",
  "objectives",
  "pillars",
  "drivers",
  "businessLines",
  "programs",
  "milestones",
  "documents",
  "organisations",
  "external",
] as const;
/** Another register is asked for nothing yet. */
const unfiltered = { q: null, state: null, phase: null } as const;
type Part = (typeof parts)[number];

/** What a portfolio is made of, a register at a time; which one stands in the address. */
export function PortfolioScreen(): ReactElement {
  const { t } = useTranslation();
  const asked = useHashQuery().get("of");
  const part = parts.find((each) => each === asked) ?? "identity";
  return (
    <PlanFrame title={t("shell.plan.portfolio")} actions={<NewPortfolio />}>
      {(portfolio) => (
        <>
          <nav aria-label={t("plan.registers.parts.label")}>
            <ul className="flex flex-wrap gap-1 border-line border-b pb-2">
              {parts.map((each) => (
                <li key={each}>
                  <a
                    href={`#${withQuery({ ...unfiltered, of: each === "identity" ? null : each })}`}
                    aria-current={each === part ? "page" : undefined}
                    className="flex min-h-7.5 items-center rounded-m px-2 font-medium text-ink-2 hover:bg-sunken hover:text-ink [&[aria-current]]:bg-accent-soft [&[aria-current]]:text-accent-ink forced-colors:[&[aria-current]]:outline-1"
                  >
                    {t(`plan.registers.parts.${each}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Shown portfolio={portfolio} part={part} />
        </>
      )}
    </PlanFrame>
  );
}

function Shown({ portfolio, part }: { portfolio: Row<"portfolio">; part: Part }): ReactElement | null {
  const rows = usePlan(
    useCallback(
      (plan) =>
        plan.rows(
          ...(["objective", "pillar", "driver", "businessLine", "program"] as const),
          ...(["milestone", "document", "organisation", "project", "healthNote"] as const),
        ),
      [],
    ),
  );
  const mine = <R extends { readonly portfolioId: string | null }>(all: readonly R[] = []) =>
    all.filter(({ portfolioId }) => portfolioId === portfolio.id);
  const [programs, pillars, projects] = [mine(rows?.program), mine(rows?.pillar), mine(rows?.project)];
  // What was put away is named where it was, and is neither listed nor counted.
  const inUse = projects.filter(({ shelf }) => !shelf);
  const streams = healthStreams(mine(rows?.healthNote));
  const specs = {
    objective: useObjectiveSpec(streams),
    pillar: usePillarSpec(streams),
    driver: useDriverSpec(),
    businessLine: useBusinessLineSpec(),
    program: useProgramSpec(programs, pillars, streams),
    milestone: useMilestoneSpec(projects, mine(rows?.objective)),
    document: useDocumentSpec(),
    organisation: useOrganisationSpec(),
  };
  if (rows === undefined) return null;
  const { id } = portfolio;
  switch (part) {
    case "identity":
      return (
        <Fragment key={id}>
          <Identity portfolio={portfolio} projects={inUse} note={streams.get(id)?.[0]} />
          <Stages portfolio={portfolio} />
        </Fragment>
      );
    case "objectives":
      return <Register spec={specs.objective} portfolioId={id} rows={mine(rows.objective)} />;
    case "pillars":
      return <Register spec={specs.pillar} portfolioId={id} rows={pillars} />;
    case "drivers":
      return <Register spec={specs.driver} portfolioId={id} rows={mine(rows.driver)} />;
    case "businessLines":
      return <Register spec={specs.businessLine} portfolioId={id} rows={mine(rows.businessLine)} />;
    case "programs":
      return <Register spec={specs.program} portfolioId={id} rows={programs} />;
    case "milestones":
      return <Register spec={specs.milestone} portfolioId={id} rows={mine(rows.milestone)} />;
    case "documents":
      return <Register spec={specs.document} portfolioId={id} rows={mine(rows.document)} />;
    case "organisations":
      return <Register spec={specs.organisation} portfolioId={id} rows={mine(rows.organisation)} />;
    case "external":
      return <External portfolio={portfolio} projects={inUse.filter(({ isExternal }) => isExternal)} />;
  }
}
