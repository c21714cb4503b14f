import { expect, test, vi } from "vitest";
import { createReading } from "@/features/all-sprints/grid/reading";

// Verifies: 6e.41
test("rows that come once the page is at rest, as when a filter goes, are read as those that stood there first", async () => {
  vi.useFakeTimers();
  try {
    const reading = createReading();
    const due = () => ["a", "b", "c", "d"].map((_, at) => reading.isDue(at));
    reading.note("a", false);
    const stop = reading.begin();
    expect(due()).toEqual([false, false, false, false]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(due()).toEqual([true, false, false, false]);
    for (const row of ["b", "c"]) reading.note(row, false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(due()).toEqual([true, true, true, false]);
    stop();
    reading.note("d", false);
    await vi.advanceTimersByTimeAsync(5000);
    expect(due()).toEqual([true, true, true, false]);
  } finally {
    vi.useRealTimers();
  }
});
