import type { Row } from "@/domain/change";
import type { VigieDatabase } from "../../database";
import { portfolios } from "../workspace";

/** Under which the desk keeps which portfolio it shows. */
export const shownPortfolioKey = "shown-portfolio";

/** The portfolio that every screen of the plan shows: the one that was chosen on this desk, else the first. */
export async function shownPortfolio(db: VigieDatabase): Promise<Row<"portfolio"> | undefined> {
  const [all, chosen] = await Promise.all([portfolios(db), db.desk.get(`preference/${shownPortfolioKey}`)]);
  return all.find(({ id }) => id === chosen?.value) ?? all[0];
}
