import { expect, test } from "vitest";
import type { IterationId, PlanningIntervalId, ProjectId } from "@/domain/model/ids";
import { aPortfolio } from "../../support/a-portfolio";

// Verifies: F12
test("a project may start before its portfolio was presented, and never ends before it starts", async () => {
  const { done, dispatch, projectId, portfolioId } = await aPortfolio();
  const presentedOn = { on: "2018-04-19", precision: "day" } as const;
  await done({ type: "portfolio/edit", portfolioId, fields: { presentedOn } });
  const startOn = { on: "2017-01-01", precision: "year" } as const;
  await done({ type: "project/plan", projectId, fields: { startOn } });
  const endOn = { on: "2016-12-31", precision: "day" } as const;
  expect(await dispatch({ type: "project/plan", projectId, fields: { endOn } })).toMatchObject({
    error: { kind: "dates-reversed", field: "endOn", start: startOn, end: endOn },
  });
});

// Verifies: B1
test("a project is never above itself, and the refusal names the way round", async () => {
  const { done, dispatch, projectId } = await aPortfolio();
  const made = await done({
    type: "project/add",
    name: "Socle",
    code: "SOC",
    colour: "blue",
    timeZone: "Europe/Paris",
    columns: [
      { name: "À faire", category: "todo" },
      { name: "Terminé", category: "done" },
    ],
  });
  const below = made.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
  await done({ type: "project/plan", projectId: below, fields: { parentId: projectId } });
  expect(await dispatch({ type: "project/plan", projectId, fields: { parentId: below } })).toMatchObject({
    error: {
      kind: "project-cycle",
      path: ["Refondation du réseau Intradef", "Socle", "Refondation du réseau Intradef"],
    },
  });
});

test("a phase with a hard limit takes no project more, and says how many it would have", async () => {
  const { done, dispatch, projectId, portfolioId } = await aPortfolio();
  const phaseLimits = { pilot: { cards: 0, isHard: true } };
  await done({ type: "portfolio/edit", portfolioId, fields: { phaseLimits } });
  expect(await dispatch({ type: "project/plan", projectId, fields: { phase: "pilot" } })).toMatchObject({
    error: { kind: "phase-full", count: 1, limit: 0 },
  });
  await done({ type: "project/plan", projectId, fields: { phase: "scoping" } });
});

// Verifies: B56
test("committing an interval freezes what is planned in it, whatever moves afterwards", async () => {
  const { register, addEpic, done, store } = await aPortfolio();
  const interval = {
    order: 1,
    name: "Intervalle 1",
    sameIteration: "tight",
    votes: [],
    committed: null,
  } as const;
  const intervalId = (await register("planningInterval", interval)) as PlanningIntervalId;
  const days = { startOn: "2026-11-02", endOn: "2026-11-13" };
  const first = (await register("iteration", {
    order: 1,
    name: "It. 1",
    intervalId,
    ...days,
  })) as IterationId;
  const epicId = await addEpic("Annuaire");
  await done({ type: "epic/plan", epicIds: [epicId], fields: { iterationId: first } });
  await done({ type: "interval/commit", intervalId });
  await done({ type: "epic/plan", epicIds: [epicId], fields: { iterationId: null } });
  const row = await store.read((tx) => tx.get("planningInterval", intervalId));
  expect(row?.committed?.epics).toEqual([{ id: epicId, iterationId: first, span: 1 }]);
});

// Verifies: B58
test("a bar and what depends on it move as one deed, and one undo puts all of them back", async () => {
  const { addEpic, done, store, projectId } = await aPortfolio();
  const epicId = await addEpic("Annuaire");
  const endOn = { on: "2027-01-01", precision: "quarter" } as const;
  const moves = [
    { table: "project", id: projectId, endOn },
    { table: "epic", id: epicId, endOn },
  ] as const;
  await done({ type: "plan/dates", moves });
  const ends = () =>
    store.read(async (tx) => [
      (await tx.get("project", projectId))?.endOn ?? null,
      (await tx.get("epic", epicId))?.endOn ?? null,
    ]);
  expect(await ends()).toEqual([endOn, endOn]);
  await done({ type: "history/undo" });
  expect(await ends()).toEqual([null, null]);
});

test("epics are numbered in the order in which they come", async () => {
  const { addEpic, store, projectId } = await aPortfolio();
  await addEpic("Annuaire");
  await addEpic("Socle");
  const epics = await store.read((tx) => tx.list("epic", projectId));
  expect(epics.map(({ number }) => number).sort()).toEqual([1, 2]);
});

// Verifies: 6h.5
test("an interval and the sprints that fill its iterations are one deed, and one undo takes back both", async () => {
  const { done, addSprint, store, portfolioId } = await aPortfolio();
  const fitting = await addSprint("Sprint 14", { startOn: "2026-11-30", endOn: "2026-12-11" });
  const beside = await addSprint("Sprint 20", { startOn: "2027-05-03", endOn: "2027-05-14" });
  const iterations = [{ name: "It. 1", startOn: "2026-11-30", endOn: "2026-12-11" }];
  await done({ type: "interval/add", portfolioId, name: "Incrément 4", iterations, withSprints: true });
  const read = (id: typeof fitting) => store.read((tx) => tx.get("sprint", id));
  const [iteration] = await store.read((tx) => tx.list("iteration"));
  expect(await read(fitting)).toMatchObject({ iterationId: iteration?.id });
  expect((await read(beside))?.iterationId ?? null).toBeNull();
  await done({ type: "history/undo" });
  expect((await read(fitting))?.iterationId ?? null).toBeNull();
  expect(await store.read((tx) => tx.list("planningInterval"))).toEqual([]);
});

// Verifies: 6r.3
test("what was agreed at first ends after it starts, and the parts of a worth stay on their scale", async () => {
  const { done, dispatch, projectId } = await aPortfolio();
  const day = (on: string) => ({ on, precision: "day" }) as const;
  const baseline = {
    startOn: day("2026-01-01"),
    endOn: day("2026-06-30"),
    estimated: null,
    on: "2026-01-05",
  };
  await done({ type: "project/plan", projectId, fields: { baseline } });
  const refused = (fields: object) => dispatch({ type: "project/plan", projectId, fields });
  expect(await refused({ baseline: { ...baseline, endOn: day("2025-12-31") } })).toMatchObject({
    error: { kind: "dates-reversed", field: "baseline" },
  });
  expect(await refused({ baseline: { ...baseline, on: "2026-02-31" } })).toMatchObject({
    error: { kind: "day-invalid" },
  });
  expect(await refused({ jobValue: { value: 8, urgency: 5, riskReduction: 21, size: 3 } })).toMatchObject({
    error: { kind: "number-outside" },
  });
});

// Verifies: 6c.42
test("several projects join a portfolio in one deed, and one undo takes them all out", async () => {
  const { done, dispatch, store, projectId } = await aPortfolio();
  const columns = [
    { name: "À faire", category: "todo" },
    { name: "Terminé", category: "done" },
  ] as const;
  const add = async (code: string) => {
    const shared = { colour: "blue", timeZone: "Europe/Paris", columns } as const;
    const made = await done({ type: "project/add", name: code, code, ...shared });
    return made.plan.changes.find(({ table }) => table === "project")?.id as ProjectId;
  };
  const projectIds = [await add("AAA"), await add("BBB")];
  const portfolioId = await store.read(async (tx) => (await tx.get("project", projectId))!.portfolioId!);
  const outside = () =>
    store.read(async (tx) => (await tx.getMany("project", projectIds)).map((row) => row?.portfolioId));
  expect(await outside()).toEqual([null, null]);
  const joined = await done({ type: "portfolio/join", portfolioId, projectIds });
  expect(joined.plan.about).toMatchObject({ count: 2 });
  expect(await outside()).toEqual([portfolioId, portfolioId]);
  await done({ type: "history/undo" });
  expect(await outside()).toEqual([null, null]);
  expect(
    await dispatch({ type: "portfolio/join", portfolioId, projectIds: ["project_none" as ProjectId] }),
  ).toMatchObject({ error: { kind: "project-missing" } });
});
