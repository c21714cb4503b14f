import { waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import type { CardId } from "@/domain/model/ids";
import { aHouseOfServices } from "../support/house-of-services";

async function aSearch() {
  const house = await aHouseOfServices();
  const bascule = await house.add("Bascule du site pilote");
  const coeur = await house.add("Cœur de réseau");
  await house.done({ type: "card/describe", cardId: coeur, description: "Deux commutateurs à remplacer." });
  await house.done({ type: "check/add", cardId: coeur, text: "Essai de panne du lien" });
  await house.done({
    type: "comment/add",
    author: "Testeur",
    cardId: bascule,
    text: "Le fournisseur propose une fenêtre de nuit.",
  });
  const { search } = house.services;
  search.wake();
  await waitFor(() => expect(search.state().phase).toBe("ready"));
  const found = async (text: string) =>
    (await search.whole(text))?.hits.map(({ key, found }) => `${key} ${found}`);
  const quick = async (text: string) =>
    (await search.quick(text)).hits.map(({ key, found }) => `${key} ${found}`);
  return { house, search, bascule, coeur, found, quick };
}

const fields = (each: object) => each as { readonly title?: string };

// Verifies: B78, 3c.5
test("a card is found by a word of its key, title, label, description, checklist or comment, and is told where", async () => {
  const { house, bascule, coeur, found, quick, search } = await aSearch();
  const { plan } = await house.done({
    type: "label/add",
    projectId: house.projectId,
    name: "Sécurité",
    colour: "red",
  });
  await house.done({
    type: "card/edit",
    cardId: coeur,
    fields: fields({ [`labels/${plan.changes[0]!.id}`]: true }),
  });
  await waitFor(async () => expect(await quick("SECURITE")).toEqual(["INT-2 name"]));
  expect(await quick("int2")).toEqual(["INT-2 key"]);
  expect(await quick("coeur")).toEqual(["INT-2 title"]);
  expect(await found("COEUR reseau")).toEqual(["INT-2 title"]);
  expect(await found("commutateur")).toEqual(["INT-2 description"]);
  expect(await found("panne")).toEqual(["INT-2 checklist"]);
  expect(await found("fournisseur nuit")).toEqual(["INT-1 comment"]);
  expect(await found("securite panne")).toEqual(["INT-2 checklist"]);
  expect(await found("fournisseur panne")).toEqual([]);
  const [hit] = (await search.whole("fenetre"))!.hits;
  expect(hit).toMatchObject({ cardId: bascule, excerpt: "Le fournisseur propose une fenêtre de nuit." });
});

// Verifies: 3c.5
test("a word with a slip of the hand is found where nothing is spelt like it", async () => {
  const { found } = await aSearch();
  expect(await found("fournissuer")).toEqual(["INT-1 comment"]);
});

// Verifies: 3c.6
test("search stays right while cards are written, renamed and thrown away, and brought back", async () => {
  const { house, bascule, found, quick } = await aSearch();
  const fresh = (await house.add("Homologation")) as CardId;
  await waitFor(async () => expect(await quick("homologation")).toEqual(["INT-3 title"]));
  await house.done({ type: "comment/add", author: "Testeur", cardId: fresh, text: "Vu avec le comité" });
  await waitFor(async () => expect(await found("comité")).toEqual(["INT-3 comment"]));
  await house.done({ type: "card/edit", cardId: bascule, fields: { title: "Reprise" } });
  await waitFor(async () => expect(await found("bascule")).toEqual([]));
  expect(await found("reprise")).toEqual(["INT-1 title"]);
  await house.done({ type: "card/trash", cardIds: [bascule] });
  await waitFor(async () => expect(await found("reprise")).toEqual([]));
  await house.done({ type: "history/undo" });
  await waitFor(async () => expect(await found("reprise")).toEqual(["INT-1 title"]));
});
