import fc from "fast-check";
import { expect, test } from "vitest";
import { metropolitan } from "@/domain/calendar/working-days";
import type { Row } from "@/domain/change";
import { burnOf, type Unit } from "@/domain/reports/sprint/burn";
import { readSprints } from "@/domain/reports/sprint-facts";
import { journalOf } from "../support/journal-of";
import { play, step } from "../support/steps";

// Verifies: 5b.6, B61, B62
test("at every instant scope is commitment and added less removed, re-estimated in between, and remaining is scope less done", async () => {
  const units = fc.constantFrom<Unit>("points", "cards");
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 2, maxLength: 30 }),
      fc.nat(),
      units,
      async (all, cut, unit) => {
        const { store } = await play(all);
        const journal = journalOf(store);
        const { deeds } = store.contents();
        const stamps = [...deeds.values()].map(({ stamp, occurredAt }) => ({ stamp, occurredAt }));
        const start = stamps[3 + (cut % Math.max(1, stamps.length - 3))] ?? stamps.at(-1);
        const row = journal.sprints[0];
        if (!row || !start) return;
        // A sprint that was born running right after some deed, as after an import that told no more.
        const state = { phase: "active", startedAt: start.occurredAt } as const;
        const sprint = { ...row, stamp: `${start.stamp}~`, state } as unknown as Row<"sprint">;
        const facts = readSprints(journal)(sprint);
        if (!facts) throw new Error("a running sprint has facts");
        const options = { unit, zone: "Europe/Paris", calendar: metropolitan, endOn: null };
        const { commitment, steps, days } = burnOf(facts, { ...options, now: start.occurredAt + 86_400_000 });
        const hundredths = (value: number) => Math.round(value * 100);
        let [scope, done] = [hundredths(commitment), 0];
        for (const { cause, by, ...line } of steps) {
          if (cause === "done" || cause === "reopened" || cause === "re-estimated-done")
            done += hundredths(by);
          else scope += hundredths(by);
          expect([line.scope, line.done, line.remaining].map(hundredths)).toEqual([
            scope,
            done,
            scope - done,
          ]);
          expect(scope).toBeGreaterThanOrEqual(done);
        }
        const last = days.at(-1);
        expect(hundredths(last?.remaining ?? 0)).toBe(scope - done);
      },
    ),
    { numRuns: 150 },
  );
});
