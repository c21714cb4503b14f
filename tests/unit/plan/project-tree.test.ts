import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProjectId } from "@/domain/model/ids";
import { beneath, inTree, wholeOf } from "@/domain/portfolio/project-tree";
import { emptyTally, sumOfTallies } from "@/domain/portfolio/shares";
import { aPortfolio, type PortfolioHouse } from "../../support/a-portfolio";

async function aProject({ done }: PortfolioHouse, name: string, code: string): Promise<ProjectId> {
  const columns = [
    { name: "À faire", category: "todo" },
    { name: "Terminé", category: "done" },
  ] as const;
  const made = await done({
    ...{ type: "project/add", name, code, colour: "blue", timeZone: "Europe/Paris", columns },
  });
  return made.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
}

const placeOf = ({ store }: PortfolioHouse, id: ProjectId) =>
  store.read(async (tx) => {
    const row = await tx.get("project", id);
    return [row?.portfolioId, row?.programId];
  });

/** A project, one beneath it and one beneath that. */
async function threeDeep() {
  const house = await aPortfolio();
  const [middle, low] = [await aProject(house, "Socle", "SOC"), await aProject(house, "Atelier", "ATE")];
  const plan = (projectId: ProjectId, fields: object) =>
    house.dispatch({ type: "project/plan", projectId, fields });
  expect(await plan(low, { parentId: middle })).toMatchObject({ ok: true });
  const program = (await house.register("program", {
    order: 1,
    name: "SIA",
    linkedTo: [],
  } as never)) as never;
  return { ...house, house, middle, low, plan, program };
}

// Verifies: B1, 6a.5
test("a project that goes under another takes its portfolio and programme, what is beneath it too, in one deed that goes back", async () => {
  const { house, done, middle, low, plan, program, projectId, portfolioId } = await threeDeep();
  await plan(projectId, { programId: program });
  await plan(middle, { parentId: projectId });
  expect(await placeOf(house, middle)).toEqual([portfolioId, program]);
  expect(await placeOf(house, low)).toEqual([portfolioId, program]);
  await plan(projectId, { programId: null });
  expect(await placeOf(house, low)).toEqual([portfolioId, null]);
  await done({ type: "history/undo" });
  expect(await placeOf(house, low)).toEqual([portfolioId, program]);
  await done({ type: "history/undo" });
  expect(await placeOf(house, low)).toEqual([null, null]);
});

// Verifies: B1, 6a.5
test("under another project no other programme or portfolio is chosen, and the refusal names the one above", async () => {
  const { middle, plan, program, projectId } = await threeDeep();
  await plan(middle, { parentId: projectId });
  for (const fields of [{ programId: program }, { portfolioId: null }])
    expect(await plan(middle, fields)).toMatchObject({
      error: { kind: "place-of-parent", parent: "Refondation du réseau Intradef" },
    });
  expect(await plan(middle, { parentId: null, programId: program })).toMatchObject({ ok: true });
});

// Verifies: B1, B5, 6a.5
test("whatever stands beneath whatever, also in a circle, each project comes once, after what is above it, and sums lose nothing", () => {
  const id = (i: number) => `project_${i}` as ProjectId;
  const parents = fc.array(fc.option(fc.nat(9), { nil: null }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(parents, (given) => {
      const projects = given.map((parent, i) => ({
        id: id(i),
        parentId: parent === null ? null : id(parent),
      }));
      const tree = inTree(projects);
      expect(tree.map(({ project }) => project.id).toSorted()).toEqual(
        projects.map((each) => each.id).toSorted(),
      );
      const tallies = new Map(
        projects.map((each, i) => [each.id as string, { ...emptyTally, cards: i + 1 }]),
      );
      const tops = tree.filter(({ depth }) => depth === 0);
      expect(sumOfTallies(tops.map((top) => wholeOf(top, tallies)))).toEqual(sumOfTallies(tallies.values()));
      tree.forEach(({ project, depth, beneath: under }, at) => {
        expect(tree.slice(at + 1, at + 1 + under.length).map((each) => each.project.id)).toEqual(under);
        if (depth > 0)
          expect(tree.slice(0, at).some((each) => each.project.id === project.parentId)).toBe(true);
        for (const each of under) expect(beneath(projects, project.id).has(each)).toBe(true);
      });
    }),
  );
});
