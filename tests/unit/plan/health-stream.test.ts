import { expect, test } from "vitest";
import type { HealthNoteId, ProjectId } from "@/domain/model/ids";
import { ageOfNote, healthStreams, newestFirst } from "@/domain/portfolio/health-stream";
import type { Day } from "@/lib/day";

const note = (id: string, on: string, at: number, about = "project_1") => ({
  id: id as HealthNoteId,
  about: about as ProjectId,
  on,
  at,
});

// Verifies: 6r.1, B3
test("statements stand by the day they speak of, the newest first; of one day the one written last counts", () => {
  const [late, early] = [note("a", "2026-11-02", 9), note("b", "2026-10-05", 20)];
  const again = note("c", "2026-11-02", 10);
  expect(newestFirst([early, late, again])).toEqual([again, late, early]);
  const other = note("d", "2026-11-03", 1, "portfolio_1");
  const streams = healthStreams([early, other, late]);
  expect(streams.get(late.about)).toEqual([late, early]);
  expect(streams.get(other.about)).toEqual([other]);
});

// Verifies: 6r.2
test("a statement is old when more than four weeks have passed", () => {
  const said = note("a", "2026-10-01", 1);
  expect(ageOfNote(said, "2026-10-29" as Day)).toEqual({ days: 28, isOld: false });
  expect(ageOfNote(said, "2026-10-30" as Day)).toEqual({ days: 29, isOld: true });
});
