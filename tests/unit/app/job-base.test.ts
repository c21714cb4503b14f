import { expect, test } from "vitest";
import { watchBase } from "@/app/boot/watch-base";
import { jobBase } from "@/app/workers/job-base";
import { VigieDatabase } from "@/storage/database";

// Verifies: 2c.3
test("a base that is deleted while a page or a job reads it is not made anew by what is still asked", async () => {
  const job = jobBase("left");
  const page = new VigieDatabase(job.name);
  const ends: string[] = [];
  watchBase(page, (end) => ends.push(end));
  for (const db of [job, page]) expect(await db.rows("card").count()).toBe(0);
  await new VigieDatabase(job.name).delete();
  for (const db of [job, page]) await expect(db.rows("card").count()).rejects.toThrow();
  expect(ends).toEqual(["lost"]);
  expect(await VigieDatabase.exists(job.name)).toBe(false);
});
