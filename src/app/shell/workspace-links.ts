import {
  BriefcaseBusiness,
  ChartLine,
  CircleHelp,
  Database,
  FileCheck,
  Grid3x3,
  History,
  Kanban,
  LayoutDashboard,
  type LucideIcon,
  Milestone,
  Network,
  Rows3,
  Settings,
  Trash2,
  TriangleAlert,
  UsersRound,
} from "lucide-react";
import { paths } from "@/features/paths";
import type { ViewName } from "../screens/screen-list";

type Link = { readonly to: string; readonly name: ViewName; readonly Icon: LucideIcon };

/** The screens of the portfolio, in the order of the navigation. */
export const planLinks: readonly Link[] = [
  { to: paths.home(), name: "shell.plan.overview", Icon: LayoutDashboard },
  { to: paths.alignment(), name: "shell.plan.alignment", Icon: Grid3x3 },
  { to: paths.portfolioBoard(), name: "shell.plan.board", Icon: Kanban },
  { to: paths.roadmap(), name: "shell.plan.roadmap", Icon: Milestone },
  { to: paths.program(), name: "shell.plan.program", Icon: Network },
  { to: paths.allSprints(), name: "shell.plan.sprints", Icon: Rows3 },
  { to: paths.processes(), name: "shell.plan.processes", Icon: FileCheck },
  { to: paths.risks(), name: "shell.plan.risks", Icon: TriangleAlert },
  { to: paths.stakeholders(), name: "shell.plan.stakeholders", Icon: UsersRound },
  { to: paths.portfolio(), name: "shell.plan.portfolio", Icon: BriefcaseBusiness },
  { to: paths.portfolioReports(), name: "shell.plan.reports", Icon: ChartLine },
];

/** The screens that serve all projects, in the order of the navigation. */
export const workspaceLinks: readonly Link[] = [
  { to: paths.trash(), name: "shell.trash", Icon: Trash2 },
  { to: paths.data(), name: "shell.data", Icon: Database },
  { to: paths.journal(), name: "shell.journal", Icon: History },
  { to: paths.settings(), name: "shell.settings", Icon: Settings },
  { to: paths.help(), name: "shell.help", Icon: CircleHelp },
];
