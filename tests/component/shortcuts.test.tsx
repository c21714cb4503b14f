import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import { Keyboard } from "@/features/settings/keyboard";
import { Shortcuts } from "@/features/shortcuts/shortcuts";
import { aHouseOfServices, Hall } from "../support/house-of-services";

async function open(inside: ReactNode) {
  const house = await aHouseOfServices();
  render(
    <Hall house={house}>
      <Shortcuts>{inside}</Shortcuts>
    </Hall>,
  );
  return { house, user: userEvent.setup() };
}

const sheet = () => screen.findByRole("dialog", { name: "Raccourcis clavier" }, { timeout: 5000 });

// Verifies: 3b.6, B113, B115
test("« ? » opens the sheet only once single keys are switched on, Ctrl+/ always, and the sheet lists what there is", async () => {
  const { house, user } = await open(
    <>
      <Keyboard />
      <input aria-label="Champ" />
    </>,
  );
  await user.keyboard("?");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.keyboard("{Control>}/{/Control}");
  expect(within(await sheet()).queryByText("?")).toBeNull();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(screen.getByRole("checkbox", { name: "Raccourcis à une touche" }));
  await waitFor(() => expect(screen.getByRole("checkbox")).toBeChecked());
  expect(await house.services.queries.preference("single-keys")).toBe(true);
  // In a field it is a question mark.
  await user.type(screen.getByRole("textbox"), "?");
  expect(screen.getByRole("textbox")).toHaveValue("?");
  expect(screen.queryByRole("dialog")).toBeNull();
  screen.getByRole("checkbox").focus();
  // As a keyboard in AZERTY sends it: Shift, and the key of the comma.
  await user.keyboard("{Shift>}?{/Shift}");
  expect(within(await sheet()).getByText("?")).toBeVisible();
  expect(within(await sheet()).getByText("Ctrl + Z")).toBeVisible();
});
