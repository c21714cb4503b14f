import { expect, test } from "vitest";
import { aHouse } from "../../support/builders";

// Verifies: 2x.9, M8
test("an empty title, one of 10 000 characters and negative points are refused with the figures, and nothing is written", async () => {
  const house = await aHouse();
  const to = { place: "backlog" as const, after: null };
  const add = (title: string, points: number | null = null) =>
    house.dispatch({ type: "card/add", projectId: house.projectId, to, title, points });
  expect(await add("  \n ")).toEqual({ ok: false, error: { kind: "text-empty", field: "title" } });
  expect(await add("é".repeat(10_000))).toEqual({
    ok: false,
    error: { kind: "text-too-long", field: "title", length: 10_000, limit: 500 },
  });
  for (const points of [-1, 0.125, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(await add("a", points)).toMatchObject({ error: { kind: "points-invalid" } });
  }
  expect(await house.titles()).toEqual([]);
});

test("markup in a title is kept as the text it is", async () => {
  const house = await aHouse();
  const title = '<script>alert(1)</script> [x](javascript:alert(2)) <img src=x onerror="alert(3)">';
  await house.add(title);
  expect(await house.titles()).toEqual([title]);
});

// Verifies: 2x.10
test("a sprint whose end precedes its start is refused with both days, on creation and on edit", async () => {
  const house = await aHouse();
  const reversed = { kind: "days-reversed", startOn: "2026-12-04", endOn: "2026-11-23" };
  const fields = { name: "Sprint 1", startOn: "2026-12-04", endOn: "2026-11-23" };
  expect(await house.dispatch({ type: "sprint/add", projectId: house.projectId, fields })).toEqual({
    ok: false,
    error: reversed,
  });
  const sprintId = await house.addSprint("Sprint 1", { startOn: "2026-12-04", endOn: "2026-12-18" });
  expect(await house.dispatch({ type: "sprint/edit", sprintId, fields: { endOn: "2026-11-23" } })).toEqual({
    ok: false,
    error: reversed,
  });
  expect(
    await house.dispatch({ type: "sprint/edit", sprintId, fields: { endOn: "2026-02-30" } }),
  ).toMatchObject({ error: { kind: "day-invalid" } });
});

test("a project's code is letters and digits, and taken once", async () => {
  const house = await aHouse();
  const project = {
    type: "project/add",
    name: "B",
    colour: "blue",
    timeZone: "Europe/Paris",
    columns: [{ name: "À faire", category: "todo" }],
  } as const;
  for (const code of ["", "A", "1A", "É", "A B", "ABCDEFGHIJKL"]) {
    expect(await house.dispatch({ ...project, code })).toMatchObject({ error: { kind: "code-invalid" } });
  }
  expect(await house.dispatch({ ...project, code: "int" })).toEqual({
    ok: false,
    error: { kind: "code-taken", code: "INT" },
  });
});

// Verifies: 2c.8
test("a project's name, code and colour change, and a code that another bears is refused", async () => {
  const house = await aHouse();
  const edit = (fields: object) =>
    house.dispatch({ type: "project/edit", projectId: house.projectId, ...fields });
  expect((await edit({ name: "Refondation", code: "rfi", colour: "teal" })).ok).toBe(true);
  const project = await house.store.read((tx) => tx.get("project", house.projectId));
  expect(project).toMatchObject({ name: "Refondation", code: "RFI", colour: "teal" });
  expect(await edit({ code: "2" })).toMatchObject({ error: { kind: "code-invalid" } });
  expect(await edit({ name: " " })).toMatchObject({ error: { kind: "text-empty" } });
});

test("the founding of a workspace is no step to go back over", async () => {
  const house = await aHouse();
  const marking = { level: "NP", label: "NON PROTÉGÉ" } as const;
  const base = {
    type: "workspace/found",
    id: "workspace_main" as never,
    name: "A",
    code: "A",
    marking,
  } as const;
  await house.done({ ...base, fictional: false, rows: [] });
  await house.done({ type: "history/undo" });
  expect(await house.store.read((tx) => tx.get("project", house.projectId))).toMatchObject({ deleted: true });
  expect((await house.store.read((tx) => tx.get("workspace", "workspace_main")))?.deleted).toBeUndefined();
});
