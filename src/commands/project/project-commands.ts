import type { Change } from "@/domain/change";
import type { Column, Label } from "@/domain/model/entities";
import type { EpicId, LabelId, PortfolioId, ProgramId, ProjectId, WorkspaceId } from "@/domain/model/ids";
import type { EpicPlan } from "@/domain/model/planning";
import type { Budget, CardKind, Colour, Marking } from "@/domain/model/vocabulary";

/** What a person can ask of the workspace, of projects, and of the small rows that belong to them. */
export type ProjectCommand =
  | {
      readonly type: "workspace/found";
      readonly id: WorkspaceId;
      readonly name: string;
      readonly code: string;
      readonly marking: Marking;
      readonly fictional: boolean;
      readonly rows: readonly Change[];
    }
  | {
      readonly type: "workspace/edit";
      readonly id: WorkspaceId;
      readonly name?: string;
      readonly code?: string;
    }
  | { readonly type: "portfolio/add"; readonly name: string; readonly code: string; readonly budget: Budget }
  | {
      readonly type: "project/add";
      readonly name: string;
      readonly code: string;
      readonly colour: Colour;
      readonly columns: readonly Pick<Column, "name" | "category" | "limit" | "done">[];
      readonly unit?: "points" | "hours";
      readonly kinds?: readonly CardKind[];
      readonly ready?: string;
      readonly labels?: readonly Pick<Label, "name" | "colour">[];
      readonly timeZone: string;
      readonly fictional?: boolean;
      readonly portfolioId?: PortfolioId;
      readonly programId?: ProgramId;
    }
  | {
      readonly type: "project/edit";
      readonly projectId: ProjectId;
      readonly name?: string;
      readonly code?: string;
      readonly colour?: Colour;
      readonly unit?: "points" | "hours";
      readonly kinds?: readonly CardKind[];
      readonly ready?: string;
    }
  | { readonly type: "project/archive" | "project/trash" | "project/restore"; readonly projectId: ProjectId }
  | {
      readonly type: "epic/add";
      readonly projectId: ProjectId;
      readonly name: string;
      readonly colour: Colour;
      /** Where the plan has it from the first; absent = not planned, of no team. */
      readonly cell?: Pick<EpicPlan, "iterationId" | "teamId">;
    }
  | {
      readonly type: "label/add";
      readonly projectId: ProjectId;
      readonly name: string;
      readonly colour: Colour;
    }
  | {
      readonly type: "epic/edit";
      readonly epicId: EpicId;
      readonly name?: string;
      readonly colour?: Colour;
    }
  | {
      readonly type: "label/edit";
      readonly labelId: LabelId;
      readonly name?: string;
      readonly colour?: Colour;
    }
  | { readonly type: "label/remove"; readonly labelId: LabelId }
  | {
      readonly type: "person/add";
      readonly name: string;
      readonly initials: string;
      readonly colour: Colour;
    };
