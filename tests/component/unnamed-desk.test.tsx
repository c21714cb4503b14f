import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { MyName } from "@/features/settings/my-name";
import { changeLanguage } from "@/i18n/i18n";
import { aFile } from "../support/builders";
import { aHouseOfServices, Hall } from "../support/house-of-services";
import { openSheet } from "./card-stage";

afterEach(() => changeLanguage("fr"));

// Verifies: 3f.10
test("a desk that nobody named is called in the language on screen, and what it signed with it", async () => {
  const made = await aHouseOfServices();
  const house = { ...made, services: { ...made.services, me: () => ({ name: "Ce poste", personId: null }) } };
  const cardId = await house.add("Bascule");
  await house.done({ type: "comment/add", cardId, text: "Vu.", author: "Ce poste" });
  await house.done({ type: "comment/add", cardId, text: "Lu.", author: "Equipe réseau" });
  await house.done({ type: "attachment/add", cardId, files: [aFile("plan.txt", "x")], author: "Ce poste" });
  await changeLanguage("en");
  const { sheet } = await openSheet(house);
  const comments = await sheet.findAllByText(/^(This desk|Equipe réseau)$/);
  expect(comments.map(({ textContent }) => textContent)).toEqual(["This desk", "Equipe réseau"]);
  expect(sheet.getByText("Attached by This desk")).toBeVisible();
  expect(screen.queryByText(/Ce poste/)).toBeNull();
});

// Verifies: 3f.10
test("the settings show an unnamed desk in the language on screen, and saving that names nobody", async () => {
  const made = await aHouseOfServices();
  let me = { name: "This desk", personId: null };
  const put = async (_kind: string, _key: string, value: unknown) => {
    me = value as typeof me;
  };
  const services = { ...made.services, me: () => me, desk: { ...made.services.desk, put } };
  const { container } = render(
    <Hall house={{ ...made, services: services as typeof made.services }}>
      <MyName />
    </Hall>,
  );
  const field = within(container).getByRole("textbox", { name: /Votre nom/ });
  expect(field).toHaveValue("Ce poste");
  await userEvent.click(screen.getByRole("button", { name: "Enregistrer" }));
  expect(me.name).toBe("This desk");
  await userEvent.clear(field);
  await userEvent.type(field, "Cellule réseau{Enter}");
  expect(me.name).toBe("Cellule réseau");
});
