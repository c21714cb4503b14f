import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { PaletteButton } from "@/app/palette/palette-button";
import { navigate } from "@/features/route";
import { loadTexts } from "@/i18n/i18n";
import { aHouseOfServices, Hall } from "../support/house-of-services";

Element.prototype.scrollIntoView ??= () => {};

async function aPalette() {
  await loadTexts();
  const house = await aHouseOfServices();
  const pilot = await house.add("Bascule du site pilote");
  await house.add("Cœur de réseau");
  await house.done({
    type: "comment/add",
    cardId: pilot,
    text: "Le fournisseur propose une fenêtre de nuit.",
    author: "Testeur",
  });
  navigate("/data");
  render(
    <Hall house={house}>
      <PaletteButton />
    </Hall>,
  );
  const user = userEvent.setup();
  const open = async () => {
    await user.keyboard("{Control>}k{/Control}");
    return screen.findByRole("combobox", { name: "Rechercher ou agir" });
  };
  return { house, user, open };
}

const active = (): string => {
  const id = screen.getByRole("combobox").getAttribute("aria-activedescendant") ?? "";
  return document.getElementById(id)?.textContent ?? "";
};

// Verifies: 3c.5, 3c.7
test("Ctrl+K finds a card by a word of a comment, shows the words around it, and Enter opens its sheet over the screen", async () => {
  const { user, open } = await aPalette();
  const field = await open();
  await waitFor(() => expect(field).toHaveFocus());
  await user.type(field, "fournisseur");
  const found = await screen.findByRole(
    "option",
    { name: /INT-1 Bascule du site pilote/ },
    { timeout: 5000 },
  );
  expect(found).toHaveTextContent("Commentaire – Le fournisseur propose une fenêtre de nuit.");
  expect(found.querySelector("mark")).toHaveTextContent("fournisseur");
  expect(found).toHaveAttribute("aria-selected", "true");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.hash).toBe("#/data?card=INT-1"));
  expect(screen.queryByRole("combobox")).toBeNull();
});

// Verifies: 3c.7
test("Ctrl+Enter goes to the card's board, and arrows walk the list round", async () => {
  const { user, open } = await aPalette();
  const field = await open();
  await user.type(field, "coeur");
  await screen.findByRole("option", { name: /INT-2/ });
  await user.keyboard("{ArrowDown}{ArrowUp}");
  expect(active()).toContain("INT-2");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(window.location.hash).toBe("#/projects/INT/sprints?card=INT-2"));
});

// Verifies: 3c.7
test("actions are found in either language and run; Escape gives the focus back", async () => {
  const { user, open } = await aPalette();
  const opener = screen.getByRole("button", { name: "Rechercher ou agir" });
  opener.focus();
  let field = await open();
  await user.type(field, "settings");
  expect(screen.queryByRole("option", { name: /Réglages/ })).toBeNull();
  await user.clear(field);
  await user.type(field, "new card");
  expect(active()).toBe("Nouvelle carte");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(opener).toHaveFocus());
  field = await open();
  await user.type(field, "reglages");
  expect(active()).toBe("Aller à\u00a0: Réglages");
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.hash).toBe("#/settings"));
});

// Verifies: 3s.2
test("the screens of the portfolio are found by their names", async () => {
  const { user, open } = await aPalette();
  await open();
  await user.keyboard("feuille de route");
  await waitFor(() => expect(active()).toMatch(/Feuille de route/));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.hash).toBe("#/roadmap"));
});

test("of many cards those in sight are drawn first, and all fifty are there to be walked to", async () => {
  const { house, user, open } = await aPalette();
  for (let i = 0; i < 60; i += 1) await house.add(`Lot ${i}`);
  const field = await open();
  await user.type(field, "lot");
  await waitFor(() => expect(screen.getAllByRole("option", { name: /Lot \d+/ })).toHaveLength(50), {
    timeout: 5000,
  });
  const marks = () => screen.getAllByRole("option").flatMap((one) => [...one.querySelectorAll("mark")]);
  expect(marks().map((mark) => mark.textContent)).toEqual(Array(50).fill("Lot"));
  await user.keyboard("{ArrowUp}");
  expect(active()).toMatch(/Lot \d+/);
  expect(field.getAttribute("aria-activedescendant")).toBe(screen.getAllByRole("option").at(-1)?.id);
});
