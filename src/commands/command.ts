import type { Change } from "@/domain/change";
import type { About, DeedSource, History } from "@/domain/journal";
import type { Stamp } from "@/domain/model/stamp";
import type { Instant } from "@/domain/model/vocabulary";
import type { BlobRow } from "@/domain/portable";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import type { Result } from "@/lib/result";
import type { AttachmentCommand } from "./attachment/attachment-commands";
import type { CapacityCommand } from "./capacity/capacity-commands";
import type { CardCommand } from "./card/card-commands";
import type { CeremonyCommand } from "./ceremony/ceremony-commands";
import type { PartCommand } from "./check/part-commands";
import type { ColumnCommand } from "./column/column-commands";
import type { JournalCommand } from "./journal/journal-commands";
import type { MarkingCommand } from "./marking/marking-commands";
import type { PlanCommand } from "./plan/plan-commands";
import type { ProjectCommand } from "./project/project-commands";
import type { RegisterCommand } from "./register/register-commands";
import type { SprintCommand } from "./sprint/sprint-commands";
import type { TemplateCommand } from "./template/template-commands";
import type { TransferCommand } from "./transfer/transfer-commands";
import type { ViewCommand } from "./view/view-commands";
import type { LimitBreach } from "./wip/limit-breach";

/** What a person can ask: each noun has its list, in its own folder. */
export type Command =
  | AttachmentCommand
  | CapacityCommand
  | CardCommand
  | CeremonyCommand
  | ColumnCommand
  | JournalCommand
  | MarkingCommand
  | ViewCommand
  | PartCommand
  | PlanCommand
  | ProjectCommand
  | RegisterCommand
  | SprintCommand
  | TemplateCommand
  | TransferCommand;

export type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

/** What only the outside knows: the time, and dice. */
export type Chance = { readonly now: Instant; readonly dice: () => number; readonly mint: () => string };

/** A row that cannot take part, or not as asked, and why. */
export type Apart = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly why: Refusal;
};

export type Plan = {
  readonly changes: readonly Change[];
  readonly about: About;
  readonly undoes?: Stamp;
  readonly source?: DeedSource;
  /** How the desk's history moves on, where the command alone does not say it. */
  readonly history?: (history: History, stamp: Stamp) => History;
  /** Bytes that the changes name by hash, written in the same transaction. */
  readonly blobs?: readonly BlobRow[];
  /** What could not be done, in keys of cards or names; only undo leaves something behind. */
  readonly left?: readonly string[];
  /** The cards that were left out on purpose, or that went elsewhere than asked. */
  readonly apart?: readonly Apart[];
  /** Soft limits that the changes go beyond: what a hard one would have refused (B37). */
  readonly beyond?: readonly LimitBreach[];
  /** How many open sub-tasks were finished with their parents. */
  readonly finished?: number;
  /** Names of epics that cards have lost on their way to a project without them. */
  readonly epicsLost?: readonly string[];
};

export type Planned = Result<Plan, Refusal>;

/** Reads, decides, and answers changes; writes nothing. */
export type Handler<T extends Command["type"]> = (
  tx: ReadTx,
  command: CommandOf<T>,
  chance: Chance,
) => Promise<Planned>;

/** A handler for each command of a noun: one that is missing does not compile. */
export type HandlersOf<C extends Command> = { readonly [T in C["type"]]: Handler<T> };
