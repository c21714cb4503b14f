import type { RegisterFields, RegisterTable } from "@/commands/register/register-commands";
import type { EpicId, PortfolioId, ProjectId } from "@/domain/model/ids";
import { aHouse, type House } from "./builders";

export type PortfolioHouse = House & {
  readonly portfolioId: PortfolioId;
  /** Adds a row to a register and answers its id. */
  readonly register: <T extends RegisterTable>(table: T, row: RegisterFields<T>) => Promise<string>;
  readonly addEpic: (name: string, projectId?: ProjectId) => Promise<EpicId>;
};

/** A house whose project stands in the portfolio « SDNUM ». */
export async function aPortfolio(given?: House): Promise<PortfolioHouse> {
  const house = given ?? (await aHouse());
  const { done, projectId } = house;
  const budget = { status: "not-disclosed" } as const;
  const made = await done({ type: "portfolio/add", name: "SDNUM", code: "SDNUM", budget });
  const portfolioId = made.plan.changes[0]?.id as PortfolioId;
  await done({ type: "project/plan", projectId, fields: { portfolioId } });
  return {
    ...house,
    portfolioId,
    register: async (table, row) => {
      const added = await done({ type: "register/add", table, portfolioId, row } as never);
      return added.plan.changes[0]?.id as string;
    },
    addEpic: async (name, of = projectId) => {
      const added = await done({ type: "epic/add", projectId: of, name, colour: "blue" });
      return added.plan.changes[0]?.id as EpicId;
    },
  };
}

export const aDependency = (fromId: EpicId, toId: EpicId) =>
  ({ fromId, toId, state: "asked", fromNote: "", toNote: "", neededBy: null }) as const;
