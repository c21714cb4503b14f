import { expect, test } from "vitest";
import { readMarking } from "@/exchange/values/words";
import { aHouse, must } from "../../../support/builders";
import { aForeign, aForeignCard, aWish, cardsOf, importInto } from "../../../support/imports";

const fields = ["title", "key", "marking"];

// Verifies: 3f.5
test.each([
  ["DIFFUSION RESTREINTE", "DR"],
  ["Diffusion restreinte – SPÉCIAL FRANCE", "DR"],
  ["DR-SF", "DR"],
  ["NON PROTÉGÉ", "NP"],
  ["", "NP"],
  ["MENTION À CHOISIR", "NP"],
  ["USAGE INTERNE", null],
  ["Drôle", null],
  ["SECRET", null],
] as const)("the mention « %s » of a file is read as its level: %s", (text, level) => {
  expect(readMarking(text)).toBe(level);
});

// Verifies: 3f.5
test("a file raises a card's mention, never lowers it, and says nothing that the project says already", async () => {
  const house = await aHouse();
  const wish = { ...aWish({ kind: "existing", projectId: house.projectId }), fields };
  const bring = async (marking: "DR" | null) =>
    must(
      await importInto(
        house.store,
        house.hand,
        aForeign([aForeignCard("Sonde", { externalKey: "X-1", marking })]),
        wish,
      ),
    );
  const marking = async () => (await cardsOf(house.store, house.projectId))[0]?.marking;
  await bring(null);
  expect(await marking()).toBeUndefined();
  expect(await bring("DR")).toMatchObject({ updated: { cards: 1, fields: { marking: 1 } } });
  expect(await marking()).toBe("DR");
  expect(await bring(null)).toMatchObject({ changes: 0 });
  expect(await marking()).toBe("DR");
});

// Verifies: 3f.5
test("cards of a restricted project come back from a file with their mentions unchanged", async () => {
  const house = await aHouse();
  const wish = { ...aWish({ kind: "existing", projectId: house.projectId }), fields };
  await house.done({ type: "marking/project", projectId: house.projectId, level: "DR" });
  const file = aForeign([aForeignCard("Sonde", { externalKey: "X-1", marking: "DR" })]);
  must(await importInto(house.store, house.hand, file, wish));
  expect((await cardsOf(house.store, house.projectId))[0]?.marking).toBeUndefined();
  expect(must(await importInto(house.store, house.hand, file, wish))).toMatchObject({ changes: 0 });
});
