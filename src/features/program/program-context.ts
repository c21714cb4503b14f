import { createContext, use } from "react";
import type { Row } from "@/domain/change";
import type { EpicId } from "@/domain/model/ids";
import type { Board } from "@/domain/portfolio/program/board";
import type { Delta } from "@/domain/portfolio/program/deltas";
import type { ProgramFacts } from "@/domain/portfolio/program/facts";
import { must } from "@/lib/assert";

/** The interval that the screen shows, and all that is known of it. */
export type Program = {
  readonly facts: ProgramFacts;
  readonly board: Board;
  readonly deltas: ReadonlyMap<EpicId, Delta>;
  readonly portfolio: Row<"portfolio">;
};

const ProgramContext = createContext<Program | null>(null);

export const ProgramProvider = ProgramContext.Provider;

export function useProgram(): Program {
  return must(use(ProgramContext), "a part of the programme board is drawn inside its provider");
}
