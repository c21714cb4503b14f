import type { HandlersOf } from "../command";
import { importPanorama } from "./import-panorama";
import { addInterval, linkSprints, moveEpic } from "./lay-out-interval";
import type { PlanCommand } from "./plan-commands";
import { commitInterval, planEpics, setDates, voteInterval } from "./plan-epics";
import { editPortfolio, joinPortfolio, planProject } from "./plan-projects";

export const planHandlers: HandlersOf<PlanCommand> = {
  "portfolio/edit": editPortfolio,
  "portfolio/join": joinPortfolio,
  "portfolio/import": importPanorama,
  "project/plan": planProject,
  "epic/plan": planEpics,
  "plan/dates": setDates,
  "interval/commit": commitInterval,
  "interval/vote": voteInterval,
  "interval/add": addInterval,
  "iteration/link": linkSprints,
  "epic/move": moveEpic,
};
