import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { parseQuery } from "@/domain/query/parse";
import { AccessibilityScreen } from "@/features/help/accessibility-screen";
import { chapters as english } from "@/features/help/chapters-en";
import { chapters as french } from "@/features/help/chapters-fr";
import { HelpScreen } from "@/features/help/help-screen";
import { shortcuts } from "@/features/shortcuts/shortcut-table";
import { aHouseOfServices, Hall } from "../support/house-of-services";

// Verifies: 3h.2
test("the guide is found by its words, without accents and case, and has the same chapters in both languages", async () => {
  const house = await aHouseOfServices();
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <HelpScreen />
    </Hall>,
  );
  expect(await screen.findByRole("heading", { level: 2, name: "Planifier un sprint" })).toBeVisible();
  await user.type(screen.getByRole("searchbox"), "CLASSIFIEES");
  expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
  expect(screen.getByRole("status")).toHaveTextContent("1 chapitre");
  await user.type(screen.getByRole("searchbox"), " zzz");
  expect(screen.getByRole("status")).toHaveTextContent("Aucun chapitre ne contient ces mots.");
  expect(english.map(({ id }) => id)).toEqual(french.map(({ id }) => id));
  expect(english.map(({ paragraphs }) => paragraphs.length)).toEqual(
    french.map(({ paragraphs }) => paragraphs.length),
  );
});

// Verifies: 3h.2
test("the guide names the keys as they are bound, and opens at the chapter that the address asks for", async () => {
  const house = await aHouseOfServices();
  window.location.hash = "#/help?chapter=undo";
  render(
    <Hall house={house}>
      <HelpScreen />
    </Hall>,
  );
  await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "Annuler" })).toHaveFocus());
  expect(screen.getAllByText("Ctrl + Z", { selector: "kbd" })[0]).toBeVisible();
  const named = [...french, ...english].flatMap(
    ({ paragraphs }) => paragraphs.join(" ").match(/\{\w+\}/g) ?? [],
  );
  for (const token of named) expect(Object.keys(shortcuts)).toContain(token.slice(1, -1));
  expect(screen.queryByText(/\{\w+\}/)).toBeNull();
  window.location.hash = "";
});

// Verifies: 3h.2
test("every query of the guide is one", () => {
  for (const chapters of [french, english]) {
    const queries =
      chapters.find(({ id }) => id === "query")?.paragraphs.flatMap((text) => text.match(/`[^`]+`/g) ?? []) ??
      [];
    expect(queries.length).toBeGreaterThan(12);
    for (const query of queries) expect(parseQuery(query.slice(1, -1))).toMatchObject({ ok: true });
  }
});

// Verifies: 3h.3
test("the accessibility statement says « non conforme », and who deploys Vigie completes it", async () => {
  const house = await aHouseOfServices();
  const user = userEvent.setup();
  render(
    <Hall house={house}>
      <AccessibilityScreen />
    </Hall>,
  );
  expect(screen.getByRole("heading", { level: 1, name: /^Accessibilité.: non conforme$/ })).toBeVisible();
  await user.click(await screen.findByText("Compléter la déclaration"));
  await user.type(
    screen.getByRole("textbox", { name: "Déclaration de l’organisme" }),
    "Audit prévu au printemps",
  );
  await user.click(screen.getByRole("button", { name: "Enregistrer la déclaration" }));
  expect(await screen.findByText("Audit prévu au printemps", { selector: "p" })).toBeVisible();
  expect(house.said).toContain("Déclaration enregistrée");
});
