import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { EpicId, IterationId, PlanningIntervalId } from "@/domain/model/ids";
import { ProgramScreen } from "@/features/program/program-screen";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { loadQueries } from "@/storage/queries/queries";
import { aDependency, aPortfolio } from "../support/a-portfolio";
import { aHouseOfServices, Hall, type HouseOfServices } from "../support/house-of-services";

CSSStyleSheet.prototype.replaceSync ??= () => undefined;

/** Four iterations from 30 November 2026 on, « Annuaire » in the first and « Bascule », which waits for it, in the second. */
export async function aProgram() {
  const house = await aHouseOfServices();
  const portfolio = await aPortfolio(house);
  const { done, portfolioId } = portfolio;
  const day = (offset: number) =>
    new Date(Date.UTC(2026, 10, 30) + offset * 86_400_000).toISOString().slice(0, 10);
  const iterations = [1, 2, 3, 4].map((n) => ({
    ...{ name: `Sprint ${n}`, startOn: day((n - 1) * 14), endOn: day((n - 1) * 14 + 11) },
  }));
  const made = await done({ type: "interval/add", portfolioId, name: "Incrément 4", iterations });
  const [interval, ...rest] = made.plan.changes.map(({ id }) => id);
  const iterationIds = rest as IterationId[];
  const epics: EpicId[] = [];
  for (const [i, name] of ["Annuaire", "Bascule"].entries()) {
    const id = await portfolio.addEpic(name);
    await done({ type: "epic/plan", epicIds: [id], fields: { iterationId: iterationIds[i]! } });
    epics.push(id);
  }
  const [directory, switchover] = epics as [EpicId, EpicId];
  await portfolio.register("dependency", aDependency(directory, switchover));
  const intervalId = interval as PlanningIntervalId;
  return { house, portfolio, intervalId, iterationIds, directory, switchover };
}

/** The programme screen at an address; each call is like a reload. */
export async function openProgram(house: HouseOfServices, query = "") {
  await Promise.all([loadTexts(), loadQueries()]);
  navigate(`/program${query}`);
  const drawn = render(
    <Hall house={house}>
      <ProgramScreen />
    </Hall>,
  );
  return { user: userEvent.setup(), ...drawn };
}
