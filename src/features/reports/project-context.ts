import { createContext, useContext } from "react";
import type { Row } from "@/domain/change";
import { must } from "@/lib/assert";

const ProjectContext = createContext<Row<"project"> | null>(null);
export const ProjectProvider = ProjectContext.Provider;

/** The project whose reports are open. */
export function useProject(): Row<"project"> {
  return must(useContext(ProjectContext), "a report is drawn inside its project");
}
