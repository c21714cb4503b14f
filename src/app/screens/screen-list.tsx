import type { ComponentType } from "react";
import type { Row } from "@/domain/change";
import { lazyPart } from "@/ui/lazy-part";
import { Waiting } from "./waiting";
import { withTexts } from "./with-texts";

const lazyScreen = <P extends object>(bring: () => Promise<{ readonly default: ComponentType<P> }>) =>
  lazyPart(bring, () => <Waiting />);

/** What a view is called, in the top bar and in the title of the window. */
export type ViewName =
  | "shell.plan.overview"
  | "shell.plan.alignment"
  | "shell.plan.sprints"
  | "shell.plan.board"
  | "shell.plan.processes"
  | "shell.plan.risks"
  | "shell.plan.stakeholders"
  | "shell.plan.portfolio"
  | "shell.plan.reports"
  | "shell.print"
  | "shell.help"
  | "shell.accessibility"
  | "shell.trash"
  | "shell.journal"
  | "shell.data"
  | "shell.settings"
  | "shell.newProject"
  | "shell.plan.roadmap"
  | "shell.plan.program"
  | "shell.project.settings"
  | "shell.daily"
  | "board.nav.board"
  | "board.nav.reports"
  | "shell.review"
  | "shell.retro"
  | "shell.poker";

type Lazy<P> = { readonly path: string; readonly name: ViewName; readonly Screen: ComponentType<P> };

/** The screens of the whole workspace: one line each. */
export const screens: readonly Lazy<object>[] = [
  {
    path: "/sprints",
    name: "shell.plan.sprints",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/all-sprints/all-sprints-screen"), "AllSprintsScreen"),
    ),
  },
  {
    path: "/alignment",
    name: "shell.plan.alignment",
    Screen: lazyScreen(() => withTexts(import("@/features/alignment/alignment-screen"), "AlignmentScreen")),
  },
  {
    path: "/projects/new",
    name: "shell.newProject",
    Screen: lazyScreen(() => withTexts(import("@/features/project/new-project-screen"), "NewProjectScreen")),
  },
  {
    path: "/portfolio-board",
    name: "shell.plan.board",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/portfolio-board/portfolio-board-screen"), "PortfolioBoardScreen"),
    ),
  },
  {
    path: "/roadmap",
    name: "shell.plan.roadmap",
    Screen: lazyScreen(() => withTexts(import("@/features/roadmap/roadmap-screen"), "RoadmapScreen")),
  },
  {
    path: "/program",
    name: "shell.plan.program",
    Screen: lazyScreen(() => withTexts(import("@/features/program/program-screen"), "ProgramScreen")),
  },
  {
    path: "/processes",
    name: "shell.plan.processes",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/registers/processes/processes-screen"), "ProcessesScreen"),
    ),
  },
  {
    path: "/risks",
    name: "shell.plan.risks",
    Screen: lazyScreen(() => withTexts(import("@/features/registers/risks/risks-screen"), "RisksScreen")),
  },
  {
    path: "/stakeholders",
    name: "shell.plan.stakeholders",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/registers/stakeholders/stakeholders-screen"), "StakeholdersScreen"),
    ),
  },
  {
    path: "/portfolio",
    name: "shell.plan.portfolio",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/registers/portfolio/portfolio-screen"), "PortfolioScreen"),
    ),
  },
  {
    path: "/portfolio-reports",
    name: "shell.plan.reports",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/portfolio-reports/portfolio-reports-screen"), "PortfolioReportsScreen"),
    ),
  },
  {
    path: "/trash",
    name: "shell.trash",
    Screen: lazyScreen(() => withTexts(import("@/features/trash/trash-screen"), "TrashScreen")),
  },
  {
    path: "/data",
    name: "shell.data",
    Screen: lazyScreen(() => withTexts(import("@/features/exchange/data-screen"), "DataScreen")),
  },
  {
    path: "/journal",
    name: "shell.journal",
    Screen: lazyScreen(() => withTexts(import("@/features/journal/journal-screen"), "JournalScreen")),
  },
  {
    path: "/settings",
    name: "shell.settings",
    Screen: lazyScreen(() => withTexts(import("./settings"), "Settings")),
  },
  {
    path: "/help",
    name: "shell.help",
    Screen: lazyScreen(() => withTexts(import("@/features/help/help-screen"), "HelpScreen")),
  },
  {
    path: "/accessibility",
    name: "shell.accessibility",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/help/accessibility-screen"), "AccessibilityScreen"),
    ),
  },
];

/** The screens of one project, behind `/projects/<code>/`; its sprints, which every first load shows, are not among them. */
export const projectScreens: readonly Lazy<{ readonly project: Row<"project"> }>[] = [
  {
    path: "print",
    name: "shell.print",
    Screen: lazyScreen(() => withTexts(import("@/features/print/print-screen"), "PrintScreen")),
  },
  {
    path: "review",
    name: "shell.review",
    Screen: lazyScreen(() => withTexts(import("@/features/ceremony/review/review-screen"), "ReviewScreen")),
  },
  {
    path: "retro",
    name: "shell.retro",
    Screen: lazyScreen(() => withTexts(import("@/features/ceremony/retro/retro-screen"), "RetroScreen")),
  },
  {
    path: "poker",
    name: "shell.poker",
    Screen: lazyScreen(() => withTexts(import("@/features/ceremony/poker/poker-screen"), "PokerScreen")),
  },
  {
    path: "daily",
    name: "shell.daily",
    Screen: lazyScreen(() => withTexts(import("@/features/ceremony/daily/daily-screen"), "DailyScreen")),
  },
  {
    path: "board",
    name: "board.nav.board",
    Screen: lazyScreen(() => withTexts(import("@/features/board/status/status-board"), "StatusScreen")),
  },
  {
    path: "reports",
    name: "board.nav.reports",
    Screen: lazyScreen(() => withTexts(import("@/features/reports/reports-screen"), "ReportsScreen")),
  },
  {
    path: "settings",
    name: "shell.project.settings",
    Screen: lazyScreen(() =>
      withTexts(import("@/features/project/project-settings-screen"), "ProjectSettingsScreen"),
    ),
  },
];
