import { expect, test } from "vitest";
import type { ProgramId } from "@/domain/model/ids";
import { aDependency, aPortfolio } from "../../support/a-portfolio";

const aProgram = (name: string, linkedTo: readonly ProgramId[] = []) =>
  ({ name, pillarId: null, startedOn: null, linkedTo, sources: [] }) as const;

// Verifies: F14
test("two programmes that are closely tied say so on both sides, and one undo unties them", async () => {
  const { register, store, done } = await aPortfolio();
  const si = (await register("program", aProgram("Rénovation du SI"))) as ProgramId;
  const intradef = (await register("program", aProgram("Refondation du réseau Intradef", [si]))) as ProgramId;
  const linked = () =>
    store.read(async (tx) => (await tx.list("program")).map(({ id, linkedTo }) => [id, linkedTo]));
  expect(new Map((await linked()) as never)).toEqual(
    new Map([
      [si, [intradef]],
      [intradef, [si]],
    ]),
  );
  await done({ type: "register/edit", table: "program", id: si, fields: { linkedTo: [] } });
  expect((await linked()).every(([, ties]) => (ties ?? []).length === 0)).toBe(true);
  await done({ type: "history/undo" });
  expect((await linked()).every(([, ties]) => (ties ?? []).length === 1)).toBe(true);
});

// Verifies: B52, 6d.1
test("a dependency that would close a circle is refused with the names on its way, and nothing is written", async () => {
  const { register, addEpic, dispatch, portfolioId, store } = await aPortfolio();
  const [a, b, c] = [await addEpic("Annuaire"), await addEpic("Socle"), await addEpic("Bascule")];
  await register("dependency", aDependency(a, b));
  await register("dependency", aDependency(b, c));
  const row = aDependency(c, a);
  const refused = await dispatch({ type: "register/add", table: "dependency", portfolioId, row });
  expect(refused).toMatchObject({
    error: { kind: "dependency-cycle", path: ["Bascule", "Annuaire", "Socle", "Bascule"] },
  });
  expect(await store.read((tx) => tx.list("dependency"))).toHaveLength(2);
});

test("a dependency needs two living ends that differ, and stands once", async () => {
  const { register, addEpic, dispatch, portfolioId } = await aPortfolio();
  const [a, b] = [await addEpic("Annuaire"), await addEpic("Socle")];
  await register("dependency", aDependency(a, b));
  const ask = (row: ReturnType<typeof aDependency>) =>
    dispatch({ type: "register/add", table: "dependency", portfolioId, row });
  expect(await ask(aDependency(a, a))).toMatchObject({ error: { kind: "dependency-itself" } });
  expect(await ask(aDependency(a, b))).toMatchObject({ error: { kind: "dependency-taken" } });
  expect(await ask(aDependency(a, "epic_none" as never))).toMatchObject({ error: { kind: "row-missing" } });
});

test("what a register is told is checked field by field: names, days and numbers", async () => {
  const { dispatch, portfolioId } = await aPortfolio();
  const risk = {
    projectId: null,
    intervalId: null,
    name: " Retard du socle ",
    text: "",
    likelihood: 3,
    impact: 4,
    roam: "open",
    owner: "",
    dueOn: null,
  } as const;
  const ask = (fields: object) =>
    dispatch({ type: "register/add", table: "risk", portfolioId, row: { ...risk, ...fields } });
  expect(await ask({})).toMatchObject({ value: { plan: { about: { name: "Retard du socle" } } } });
  expect(await ask({ name: " " })).toMatchObject({ error: { kind: "text-empty" } });
  expect(await ask({ likelihood: 6 })).toMatchObject({
    error: { kind: "number-outside", least: 1, most: 5 },
  });
  expect(await ask({ dueOn: "2026-02-30" })).toMatchObject({ error: { kind: "day-invalid" } });
});

test("rows that are taken away come back with one undo", async () => {
  const { register, store, done } = await aPortfolio();
  const ids = [
    await register("driver", { order: 1, name: "Données" }),
    await register("driver", { order: 2, name: "Compétences" }),
  ];
  await done({ type: "register/remove", table: "driver", ids });
  expect(await store.read((tx) => tx.list("driver"))).toEqual([]);
  await done({ type: "history/undo" });
  expect(await store.read((tx) => tx.list("driver"))).toHaveLength(2);
});

test("a row without a name is told in the journal by what it is about", async () => {
  const { register, addEpic, done, projectId } = await aPortfolio();
  const [a, b] = [await addEpic("Annuaire"), await addEpic("Socle")];
  const id = await register("dependency", aDependency(a, b));
  const ids = [id];
  const removed = await done({ type: "register/remove", table: "dependency", ids });
  expect(removed.plan.about).toEqual({ name: "Annuaire → Socle", count: 1 });
  const row = { about: projectId, health: "onTrack", text: "", on: "2026-11-02" } as const;
  const note = await register("healthNote", row);
  const gone = await done({ type: "register/remove", table: "healthNote", ids: [note] });
  expect(gone.plan.about.name).toBe("Refondation du réseau Intradef");
});
