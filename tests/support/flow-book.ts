import type { BookTables, ReportBook } from "@/domain/reports/book";
import type { ProjectPast } from "@/domain/reports/project-past";
import type { FlowTools } from "@/features/reports/flow/flow-tools";
import { formatFor } from "@/i18n/format";
import { translateIn } from "@/i18n/i18n";
import type { Language } from "@/i18n/language";

/** A past in a project of which reports know nothing else. */
export function flowBook(past: ProjectPast, { timeZone = "Europe/Paris" } = {}): ReportBook {
  const tables = {
    project: { id: "project_a", code: "INT", name: "Essai", timeZone, unit: "points" },
    ...{ sprints: [], epics: [], calendar: undefined, snapshots: [], minutes: [] },
  } as unknown as BookTables;
  return { past, tables };
}

/** What figures of the flow speak with. */
export function flowTools(language: Language = "fr"): FlowTools {
  const laneName: FlowTools["laneName"] = ({ value }) => value.toUpperCase();
  return { t: translateIn(language), format: formatFor(language), laneName };
}

/** Words with every space alike. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
