import type { Entities } from "@/domain/model/entities";
import type { PortfolioId } from "@/domain/model/ids";
import type { Meeting, ProcessDraft } from "@/domain/portfolio/process-import";

/** The tables of a portfolio whose rows a person adds, edits and takes away one by one. */
export type RegisterTable =
  | "objective"
  | "pillar"
  | "driver"
  | "businessLine"
  | "program"
  | "planningInterval"
  | "iteration"
  | "intervalGoal"
  | "dependency"
  | "milestone"
  | "process"
  | "risk"
  | "stakeholder"
  | "contact"
  | "healthNote"
  | "organisation"
  | "document";

/** What a person writes of a row; the rest is the house's. */
export type RegisterFields<T extends RegisterTable> = Omit<Entities[T], "id" | "portfolioId" | "at">;

/** What a person can ask of the registers of a portfolio. */
export type RegisterCommand =
  | {
      readonly [T in RegisterTable]: {
        readonly type: "register/add";
        readonly table: T;
        readonly portfolioId: PortfolioId;
        readonly row: RegisterFields<T>;
      };
    }[RegisterTable]
  | {
      readonly [T in RegisterTable]: {
        readonly type: "register/edit";
        readonly table: T;
        readonly id: Entities[T]["id"];
        readonly fields: Partial<RegisterFields<T>>;
      };
    }[RegisterTable]
  | {
      readonly type: "register/remove";
      readonly table: RegisterTable;
      readonly ids: readonly string[];
    }
  /** The processes of a file, in one deed. */
  | {
      readonly type: "process/import";
      readonly portfolioId: PortfolioId;
      readonly meets: Meeting;
      readonly drafts: readonly ProcessDraft[];
    };
