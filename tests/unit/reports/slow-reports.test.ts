import { Dexie, RangeSet } from "dexie";
import { expect, test } from "vitest";
import { reportsOnDemand } from "@/app/reports/open-reports";
import type { ReportBench } from "@/app/reports/report-bench";
import type { ProjectId, SprintId } from "@/domain/model/ids";
import type { ReportQuestion } from "@/domain/reports/answers/answers";
import { questionOf } from "@/features/reports/forecast/forecast-query";

// Verifies: 5j.14, 5s.2
test("after a commit charts are answered first and a forecast last, each once for all commits that came meanwhile", async () => {
  const worked: string[] = [];
  const jobs = {
    openReports: async () => undefined,
    askReport: async ({ name }: ReportQuestion) => void worked.push(`ask ${name}`),
    reportsTouched: async () => void worked.push("commit"),
  };
  const bench = { jobs, failed: new Promise<never>(() => undefined), end: () => undefined };
  const open = reportsOnDemand({
    ...{ base: "b", dbName: "slow", now: () => 0 },
    start: async () => bench as unknown as ReportBench,
  });
  const desk = open("project_a" as ProjectId);
  const answers: unknown[] = [];
  const on = { answer: (answer: unknown) => void answers.push(answer), fail: () => undefined };
  desk.watch("forecast", questionOf(new URLSearchParams()), on);
  desk.watch("burn", { sprintId: "sprint_a" as SprintId, unit: "cards" }, on);
  const settled = (count: number) => expect.poll(() => answers.length).toBe(count);
  await settled(2);
  worked.length = 0;
  const commit = (id: string) =>
    Dexie.on.storagemutated.fire({ "idb://slow/card/": new RangeSet(id, id) } as never);
  commit("card_a");
  commit("card_b");
  await settled(4);
  expect(worked).toEqual(["commit", "commit", "ask burn", "ask forecast"]);
  desk.close();
});
