import { createContext, useContext } from "react";
import type { Command, Planned } from "@/commands/command";
import type { Dispatch, Done } from "@/commands/dispatch";
import type { UndoPreview } from "@/commands/journal/undo-preview";
import type { PersonId, ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import type { DayText, MarkingLevel } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import { must } from "@/lib/assert";
import type { Result } from "@/lib/result";
import type { Watched } from "@/lib/watched";
import type { Face } from "@/storage/queries/face";
import type { Picture } from "@/storage/queries/picture";
import type { Queries } from "@/storage/queries/queries";
import type { Density } from "./services/density";
import type { ExchangeJobs } from "./services/exchange-jobs";
import type { OpenPortfolioReports, OpenReports } from "./services/reports";
import type { Search } from "./services/search";

export type NoticeKind = "info" | "success" | "warning" | "error";
/** A notice stays until it is dismissed; only errors interrupt. */
export type NoticeDraft = {
  readonly kind: NoticeKind;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The deed that the action takes back: the notice goes when it was undone by another way. */
  readonly deed?: Stamp;
  /** A newer notice of the same topic takes its place. */
  readonly topic?: string;
};

/** What rooms may hold. They read through windows and write through one door; they never see the database. */
export interface Services {
  /** The door itself, for who wants the Result. Throws a mishap when the world says no. */
  readonly dispatch: Dispatch;
  /** What a command would do now, by the code that does it; nothing is written. */
  readonly foresee: (command: Command) => Promise<Planned>;
  /**
   * Dispatches, and says what has to be said: a refusal or a mishap becomes a
   * notice in words and answers null; `said` goes to the status region when it is done.
   */
  readonly act: (command: Command, said?: string | ((done: Done) => string)) => Promise<Done | null>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Takes back any deed by its stamp, the last one or not, and says what came of it. */
  readonly undoDeed: (stamp: Stamp) => Promise<void>;
  /** What taking a deed back would do now; nothing is written. */
  readonly previewUndo: (stamp: Stamp) => Promise<Result<UndoPreview, Refusal>>;
  readonly queries: Queries;
  readonly picture: (projectId: ProjectId) => Picture;
  /** The card that a key names, if an open picture holds it: known at once, where a query would answer a frame later. */
  readonly cardByKey: (key: string) => Face | undefined;
  /** Rows of this workstation: preferences and drafts. */
  readonly desk: {
    readonly put: (kind: "preference" | "draft" | "backup", key: string, value: unknown) => Promise<void>;
    readonly dropDraft: (key: string) => Promise<void>;
    /** Notes what left this desk on paper or as a table; other files note themselves. */
    readonly note: (what: "print" | "journal" | "report", detail: string) => Promise<void>;
  };
  /** Finds cards of all projects, in a worker. */
  readonly search: Search;
  /** Files in and out, in workers. */
  readonly jobs: ExchangeJobs;
  /** Reads the journal of a project for its reports, in a worker. */
  readonly reports: OpenReports;
  /** The same for all projects of a portfolio. */
  readonly portfolioReports: OpenPortfolioReports;
  /** How much faces say at this workstation; setting it remembers it. */
  readonly density: Watched<Density>;
  /** Levels of the parts on screen that bear more than the workspace: the marking band follows them. */
  readonly shown: Watched<readonly MarkingLevel[]>;
  /** Says an outcome once, in the one polite region. */
  readonly say: (text: string) => void;
  /** Says what follows from a deed that is being told of: behind its outcome, not in its place. */
  readonly sayBehind: (text: string) => void;
  readonly notify: (notice: NoticeDraft) => void;
  readonly now: () => number;
  /** The past day as of which all is shown, if it is: every door refuses then, and what would only be refused need not be offered. */
  readonly asOf?: DayText;
  /** Who works at this desk, as far as they said so. */
  readonly me: () => { readonly name: string; readonly personId: PersonId | null };
}

const ServicesContext = createContext<Services | null>(null);

export const ServicesProvider = ServicesContext.Provider;

/** The hall of the house: what every room is handed. */
export function useServices(): Services {
  return must(useContext(ServicesContext), "a room is drawn inside ServicesProvider");
}
