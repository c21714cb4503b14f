import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { expect, test } from "vitest";
import { LazyDialog } from "@/ui/lazy-dialog";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";

function Stage(): ReactElement {
  const [done, setDone] = useState("rien");
  const [asking, setAsking] = useState(false);
  const entries = (): readonly MenuEntry[] => [
    { kind: "action", label: "Ouvrir", onPick: () => setDone("ouverte") },
    { kind: "action", label: "Monter", disabledReason: "Déjà en tête", onPick: () => setDone("montée") },
    {
      kind: "submenu",
      label: "Déplacer vers",
      entries: [{ kind: "action", label: "Sprint 13", onPick: () => setDone("déplacée") }],
    },
    { kind: "separator" },
    { kind: "action", label: "Supprimer", onPick: () => setAsking(true) },
  ];
  return (
    <>
      <MenuButton label="Actions pour INT-18" entries={entries} />
      <output>{done}</output>
      {asking ? (
        <LazyDialog title="Supprimer la carte" onClose={() => setAsking(false)}>
          <p>{"?"}</p>
        </LazyDialog>
      ) : null}
    </>
  );
}
const button = (): HTMLElement => screen.getByRole("button", { name: "Actions pour INT-18" });

test.each(["{Enter}", " ", "{ArrowDown}"])(
  "the key «%s» opens the menu on its first line, Escape gives focus back",
  async (key) => {
    const user = userEvent.setup();
    render(<Stage />);
    await user.tab();
    expect(button()).toHaveFocus();
    expect(button()).toHaveAttribute("aria-expanded", "false");
    await user.keyboard(key);
    const first = await screen.findByRole("menuitem", { name: "Ouvrir" });
    await waitFor(() => expect(first).toHaveFocus());
    expect(button()).toHaveAttribute("aria-expanded", "true");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
    expect(button()).toHaveFocus();
  },
);

test("a line does its work once, and focus is back on the button", async () => {
  const user = userEvent.setup();
  render(<Stage />);
  await user.click(button());
  await user.click(await screen.findByRole("menuitem", { name: "Ouvrir" }));
  expect(screen.getByRole("status")).toHaveTextContent("ouverte");
  expect(screen.queryByRole("menu")).toBeNull();
  await waitFor(() => expect(button()).toHaveFocus());
});

test("a line of a submenu is reached with the arrow keys", async () => {
  const user = userEvent.setup();
  render(<Stage />);
  await user.tab();
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await screen.findByRole("menuitem", { name: "Ouvrir" })).toHaveFocus());
  await user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}");
  const inner = await screen.findByRole("menuitem", { name: "Sprint 13" });
  await waitFor(() => expect(inner).toHaveFocus());
  await user.keyboard("{Enter}");
  expect(screen.getByRole("status")).toHaveTextContent("déplacée");
});

test("what cannot be done says why and does nothing", async () => {
  const user = userEvent.setup();
  render(<Stage />);
  await user.click(button());
  const line = await screen.findByRole("menuitem", { name: "Monter" });
  expect(line).toHaveAttribute("aria-disabled", "true");
  expect(line).toHaveAccessibleDescription("Déjà en tête");
  await user.click(line);
  expect(screen.getByRole("status")).toHaveTextContent("rien");
});

test("a dialog opened from the menu gives focus back to the button of the menu", async () => {
  const user = userEvent.setup();
  render(<Stage />);
  await user.click(button());
  await user.click(await screen.findByRole("menuitem", { name: "Supprimer" }));
  await screen.findByRole("dialog", { name: "Supprimer la carte" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(button()).toHaveFocus());
});

test("sixty buttons mount no menu before one is pressed", () => {
  render(
    Array.from({ length: 60 }, (_, at) => at).map((at) => (
      <MenuButton
        key={at}
        label={`Actions ${at}`}
        entries={() => {
          throw new Error("asked too early");
        }}
      />
    )),
  );
  expect(screen.getAllByRole("button")).toHaveLength(60);
  expect(document.body.querySelectorAll("*").length).toBeLessThan(60 * 6 + 10);
});
