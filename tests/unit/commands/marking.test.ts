import { expect, test } from "vitest";
import { makeId } from "@/domain/model/ids";
import type { Marking } from "@/domain/model/vocabulary";
import { aHouse } from "../../support/builders";

const np: Marking = { level: "NP", label: "NON PROTÉGÉ" };
const id = makeId("workspace", "main");

async function aFoundedHouse(marking: Marking = np) {
  const house = await aHouse();
  const founded = {
    type: "workspace/found",
    id,
    name: "Essai",
    code: "ESS",
    fictional: false,
    rows: [],
  } as const;
  await house.done({ ...founded, marking });
  return house;
}

// Verifies: B112, 3g.1
test("raising is free, lowering asks for a reason, and the deed keeps it", async () => {
  const house = await aFoundedHouse();
  const dr = { level: "DR", label: "", caveats: ["SPÉCIAL FRANCE"] } as const;
  await house.done({ type: "marking/workspace", id, marking: dr });
  const refused = await house.dispatch({ type: "marking/workspace", id, marking: np });
  expect(refused).toEqual({ ok: false, error: { kind: "marking-reason-missing" } });
  expect((await house.dispatch({ type: "marking/workspace", id, marking: np, reason: "  " })).ok).toBe(false);
  const { deed } = await house.done({
    type: "marking/workspace",
    id,
    marking: np,
    reason: "Déclassé le 25/11",
  });
  expect(deed?.about.reason).toBe("Déclassé le 25/11");
  await house.done({ type: "history/undo" });
  const row = await house.store.read((tx) => tx.get("workspace", id));
  expect(row?.marking).toMatchObject({ level: "DR", label: "DIFFUSION RESTREINTE" });
});

// Verifies: 3g.1
test("a ready-made level keeps its own words, whatever was asked for", async () => {
  const house = await aFoundedHouse();
  await house.done({ type: "marking/workspace", id, marking: { level: "DR", label: "TRÈS SECRET" } });
  const row = await house.store.read((tx) => tx.get("workspace", id));
  expect(row?.marking.label).toBe("DIFFUSION RESTREINTE");
});

// Verifies: 3g.2
test("no mention of the house's own may be one of classification", async () => {
  const house = await aFoundedHouse();
  for (const label of ["SECRET", "très secret", "Confidentiel défense"]) {
    const refused = await house.dispatch({
      type: "marking/workspace",
      id,
      marking: { level: "custom", label },
    });
    expect(refused).toEqual({ ok: false, error: { kind: "marking-classified", label: label.toUpperCase() } });
  }
});

// Verifies: B112, 3g.1
test("a project and a card are raised one by one, and let down with a reason only", async () => {
  const house = await aFoundedHouse();
  const cardId = await house.add("Cartographier");
  await house.done({ type: "marking/card", cardId, level: "DR" });
  await house.done({ type: "marking/project", projectId: house.projectId, level: "DR" });
  expect((await house.dispatch({ type: "marking/card", cardId, level: null })).ok).toBe(false);
  expect(
    (await house.dispatch({ type: "marking/project", projectId: house.projectId, level: null })).ok,
  ).toBe(false);
  const { deed } = await house.done({ type: "marking/card", cardId, level: null, reason: "Sans objet" });
  expect(deed?.about).toMatchObject({ key: "INT-1", reason: "Sans objet" });
  expect((await house.store.read((tx) => tx.get("card", cardId)))?.marking).toBeNull();
});
