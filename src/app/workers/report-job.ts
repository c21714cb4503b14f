import type { ProjectId } from "@/domain/model/ids";
import type { Instant } from "@/domain/model/vocabulary";
import { type Ageing, ageingOf } from "@/domain/reports/flow/ageing";
import { usualFlow } from "@/domain/reports/flow/career";
import { flowTimesOf } from "@/domain/reports/flow/flow-times";
import { readPast } from "@/domain/reports/project-past";
import type { VigieDatabase } from "@/storage/database";
import { projectJournal } from "@/storage/queries/reports/project-journal";

/** What is read off a project's whole journal. */
export function createReportJobs(open: (base: string) => VigieDatabase) {
  return {
    /** How old the work in progress of a project is, against what its finished cards took. */
    async ages(base: string, projectId: ProjectId, now: Instant): Promise<Ageing> {
      const db = open(base);
      try {
        const past = readPast(await projectJournal(db, projectId));
        const { cycle } = flowTimesOf(past, usualFlow);
        return ageingOf(past, usualFlow, { cycle, now });
      } finally {
        db.close();
      }
    },
  };
}
