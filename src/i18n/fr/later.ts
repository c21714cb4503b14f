import card from "./card.json" with { type: "json" };
import exchange from "./exchange.json" with { type: "json" };
import many from "./many.json" with { type: "json" };
import markdown from "./markdown.json" with { type: "json" };
import marking from "./marking.json" with { type: "json" };
import parts from "./parts.json" with { type: "json" };
import past from "./past.json" with { type: "json" };
import planAlignment from "./plan/alignment.json" with { type: "json" };
import planAllSprints from "./plan/all-sprints.json" with { type: "json" };
import planDependency from "./plan/dependency.json" with { type: "json" };
import planHealth from "./plan/health.json" with { type: "json" };
import planOverview from "./plan/overview.json" with { type: "json" };
import planPanorama from "./plan/panorama.json" with { type: "json" };
import planPieces from "./plan/pieces.json" with { type: "json" };
import planPortfolioBoard from "./plan/portfolioBoard.json" with { type: "json" };
import planPortfolioReports from "./plan/portfolioReports.json" with { type: "json" };
import planProcessImport from "./plan/process-import.json" with { type: "json" };
import planProgram from "./plan/program.json" with { type: "json" };
import planRegisters from "./plan/registers.json" with { type: "json" };
import planRoadmap from "./plan/roadmap.json" with { type: "json" };
import query from "./query.json" with { type: "json" };
import refusal from "./refusal.json" with { type: "json" };
import reportsCommon from "./reports/common.json" with { type: "json" };
import reportsFlow from "./reports/flow.json" with { type: "json" };
import reportsForecast from "./reports/forecast.json" with { type: "json" };
import reportsSprint from "./reports/sprint.json" with { type: "json" };
import reportsTeam from "./reports/team.json" with { type: "json" };
import capacity from "./screens/capacity.json" with { type: "json" };
import ceremony from "./screens/ceremony.json" with { type: "json" };
import journal from "./screens/journal.json" with { type: "json" };
import life from "./screens/life.json" with { type: "json" };
import palette from "./screens/palette.json" with { type: "json" };
import print from "./screens/print.json" with { type: "json" };
import status from "./screens/status.json" with { type: "json" };
import selection from "./selection.json" with { type: "json" };
import settings from "./settings.json" with { type: "json" };
import shortcuts from "./shortcuts.json" with { type: "json" };

/** What the sheet, the data and the settings say. */
export const laterTexts = {
  capacity,
  card,
  ceremony,
  exchange,
  journal,
  life,
  status,
  many,
  markdown,
  marking,
  palette,
  parts,
  past,
  plan: {
    allSprints: planAllSprints,
    alignment: planAlignment,
    dependency: planDependency,
    health: planHealth,
    overview: planOverview,
    panorama: planPanorama,
    pieces: planPieces,
    portfolioBoard: planPortfolioBoard,
    portfolioReports: planPortfolioReports,
    program: planProgram,
    roadmap: planRoadmap,
    processImport: planProcessImport,
    registers: planRegisters,
  },
  print,
  query,
  refusal,
  reports: {
    common: reportsCommon,
    flow: reportsFlow,
    forecast: reportsForecast,
    sprint: reportsSprint,
    team: reportsTeam,
  },
  selection,
  settings,
  shortcuts,
};
