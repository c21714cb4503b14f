import fc from "fast-check";
import { expect, test } from "vitest";
import type { Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { type PortfolioBook, type ProjectPart, told } from "@/domain/reports/portfolio/book";
import { burnUpOf } from "@/domain/reports/portfolio/burn-up";
import type { CardLife, Standing } from "@/domain/reports/portfolio/card-life";

const now = Date.UTC(2026, 10, 26, 12);
const day = 86_400_000;
const none = new Map();

const objective = fc.constantFrom("objective_1", "objective_2", "objective_3");
const aims = fc.uniqueArray(objective, { maxLength: 3 });
const step = fc.record({
  ago: fc.integer({ min: 0, max: 60 }),
  epicId: fc.constantFrom(null, "epic_1", "epic_2"),
  points: fc.constantFrom(null, 0, 100, 350),
  standing: fc.constantFrom<Standing>("out", "open", "done"),
});
const life = fc.array(step, { minLength: 1, maxLength: 5 });
const project = fc.record({
  aims,
  epics: fc.tuple(fc.option(aims, { nil: undefined }), fc.option(aims, { nil: undefined })),
  lives: fc.array(life, { maxLength: 6 }),
});
type Drawn = typeof project extends fc.Arbitrary<infer D> ? D : never;

function partOf(drawn: Drawn, p: number): ProjectPart {
  const row = {
    id: `project_${p}`,
    portfolioId: "portfolio_1",
    objectives: drawn.aims,
    unit: "points",
    name: "",
  };
  const lives = drawn.lives.map(
    (steps, i): CardLife => ({
      id: `card_${p}_${i}` as CardId,
      steps: steps
        .map(({ ago, ...rest }) => ({ at: now - ago * day, ...rest }) as CardLife["steps"][number])
        .sort((a, b) => a.at - b.at),
    }),
  );
  const epics = drawn.epics.map((objectives, i) =>
    told({ id: `epic_${i + 1}`, ...(objectives ? { objectives } : {}) } as unknown as Row<"epic">, [], none),
  );
  return {
    ...{ project: told(row as unknown as Row<"project">, [], none), epics, lives },
    ...{ sprints: [], columns: [], ends: [] },
  };
}

function bookOf(drawn: readonly Drawn[]): PortfolioBook {
  const objectives = [1, 2, 3].map((i) => ({ id: `objective_${i}`, name: `Objectif ${i}` }));
  const frame = { portfolio: { id: "portfolio_1" }, programs: [], pillars: [], objectives };
  return {
    frame: { ...frame, dependencies: [], iterations: [], intervals: [] } as unknown as PortfolioBook["frame"],
    parts: new Map(drawn.map((each, p) => [`project_${p}` as ProjectId, partOf(each, p)])),
    zone: "Europe/Paris",
  };
}

// Verifies: 6r.4, B5
test("the whole of a burn-up is the union of its groups, each card once, whatever each of them serves", () => {
  fc.assert(
    fc.property(fc.array(project, { maxLength: 3 }), (drawn) => {
      const book = bookOf(drawn);
      const answer = burnUpOf(book, { dimension: "objective", weeks: 6 }, now);
      const byProject = burnUpOf(book, { dimension: "project", weeks: 6 }, now);
      expect(answer.whole).toEqual(byProject.whole);
      answer.untils.forEach((until, week) => {
        // By hand: each card as it stood then, once.
        let [cards, done, points] = [0, 0, 0];
        const groups = new Map<string, number>();
        for (const [p, { lives, aims: own, epics }] of drawn.entries()) {
          for (const steps of lives) {
            const last = partOf({ lives: [steps], aims: own, epics }, p).lives[0]?.steps.findLast(
              ({ at }) => at <= until,
            );
            if (!last || last.standing === "out") continue;
            cards += 1;
            points += last.points ?? 0;
            if (last.standing === "done") done += 1;
            const epic =
              last.epicId === null ? undefined : epics[last.epicId === ("epic_1" as string) ? 0 : 1];
            const served = epic ?? own;
            for (const id of served.length === 0 ? ["none"] : served)
              groups.set(id, (groups.get(id) ?? 0) + 1);
          }
        }
        expect(answer.whole[week]).toMatchObject({ cards, done, points });
        for (const { id, sums } of answer.groups) expect(sums[week]?.cards).toBe(groups.get(id) ?? 0);
      });
    }),
    { numRuns: 60 },
  );
});
