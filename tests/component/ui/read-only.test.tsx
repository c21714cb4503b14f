import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Plus } from "lucide-react";
import { type ReactElement, type ReactNode, useState } from "react";
import { expect, test } from "vitest";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { FormDialog } from "@/ui/form/form-dialog";
import { TextInput } from "@/ui/form/text-input";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { Writing } from "@/ui/writes/fields";
import { ReadOnlyContext } from "@/ui/writes/read-only";

const why = "Lecture seule : archive.";
const nothing = (): void => undefined;

const drawnIn = (reason: string | null, inside: ReactNode) =>
  render(<ReadOnlyContext value={reason}>{inside}</ReadOnlyContext>);

const buttons = (): readonly (string | null)[] =>
  screen.queryAllByRole("button").map((each) => each.getAttribute("aria-label") ?? each.textContent);

const entries = (): readonly MenuEntry[] => [
  { kind: "action", label: "Ouvrir", onPick: nothing },
  { kind: "separator" },
  { kind: "submenu", label: "Déplacer vers", writes: true, entries: [] },
  { kind: "separator" },
  { kind: "heading", label: "État" },
  { kind: "action", label: "Accepté", writes: true, onPick: nothing },
  { kind: "separator" },
  { kind: "action", label: "Replier", onPick: nothing },
  { kind: "separator" },
  { kind: "action", label: "Supprimer", writes: true, onPick: nothing },
];

// Verifies: 6f.50
test("an action that writes is not drawn where nothing can be written, and one that reads stays", () => {
  const actions = (
    <>
      <Button writes>{"Ajouter"}</Button>
      <Button>{"Imprimer"}</Button>
      <IconButton writes label="Supprimer" icon={<Plus aria-hidden />} />
      <IconButton label="Copier le lien" icon={<Plus aria-hidden />} />
      <MenuButton writes label="Modifier" entries={entries} />
      <MenuButton label="Actions" entries={entries} />
      <Writing>
        <button type="button">{"Nouvelle note"}</button>
      </Writing>
    </>
  );
  const { unmount } = drawnIn(why, actions);
  expect(buttons()).toEqual(["Imprimer", "Copier le lien", "Actions"]);
  unmount();
  drawnIn(null, actions);
  expect(buttons()).toEqual([
    "Ajouter",
    "Imprimer",
    "Supprimer",
    "Copier le lien",
    "Modifier",
    "Actions",
    "Nouvelle note",
  ]);
});

// Verifies: 6f.51
test("a menu keeps the lines that read, without what only parted them from the others, and says last why there are no more", async () => {
  const user = userEvent.setup();
  drawnIn(why, <MenuButton label="Actions" entries={entries} />);
  await user.click(screen.getByRole("button", { name: "Actions" }));
  const menu = within(await screen.findByRole("menu", { name: "Actions" }));
  expect(menu.getAllByRole("menuitem").map((line) => line.textContent)).toEqual(["Ouvrir", "Replier", why]);
  expect(menu.getByText(why)).toHaveAttribute("aria-disabled", "true");
  expect(menu.getAllByRole("separator")).toHaveLength(2);
  expect(menu.queryByText("État")).not.toBeInTheDocument();
});

// Verifies: 6f.51
test("a menu of which nothing is left says why", async () => {
  const user = userEvent.setup();
  const line: MenuEntry = { kind: "action", label: "Supprimer", writes: true, onPick: nothing };
  drawnIn(why, <MenuButton label="Actions" entries={() => [{ kind: "heading", label: "Carte" }, line]} />);
  await user.click(screen.getByRole("button", { name: "Actions" }));
  const menu = within(await screen.findByRole("menu", { name: "Actions" }));
  expect(menu.getAllByRole("menuitem").map((each) => each.textContent)).toEqual([why]);
});

// Verifies: 6e.60, 6f.51
test("a menu of which nothing is left out says nothing of what cannot be written", async () => {
  const user = userEvent.setup();
  const reading: MenuEntry = { kind: "action", label: "Enregistrer l’image", onPick: nothing };
  drawnIn(why, <MenuButton label="Exporter" entries={() => [reading]} />);
  await user.click(screen.getByRole("button", { name: "Exporter" }));
  const menu = within(await screen.findByRole("menu", { name: "Exporter" }));
  expect(menu.getAllByRole("menuitem").map((each) => each.textContent)).toEqual(["Enregistrer l’image"]);
});

function Stage({ onSent }: { onSent: () => void }): ReactElement {
  const [name, setName] = useState("Sonde");
  return (
    <FormDialog title="Projet" onSubmit={onSent} onClose={nothing}>
      <Field label="Nom">
        <TextInput value={name} onValue={setName} />
      </Field>
    </FormDialog>
  );
}

// Verifies: 6f.52
test("a form is shown and says why nothing in it can be changed; there is nothing to send, only to close", async () => {
  drawnIn(why, <Stage onSent={nothing} />);
  const dialog = within(await screen.findByRole("dialog", { name: "Projet" }));
  expect(dialog.getByText(why)).toBeVisible();
  expect(dialog.getByRole("textbox", { name: "Nom" })).toBeDisabled();
  expect(dialog.getByRole("textbox", { name: "Nom" })).toHaveValue("Sonde");
  expect(dialog.queryByRole("button", { name: "Enregistrer" })).not.toBeInTheDocument();
  expect(dialog.queryByRole("button", { name: "Annuler" })).not.toBeInTheDocument();
  expect(dialog.getAllByRole("button", { name: "Fermer" })).toHaveLength(2);
  // No field takes the focus: what is longer than the window is scrolled by keys all the same.
  expect(screen.getByRole("dialog").querySelector("[data-part=body]")).toHaveAttribute("tabindex", "0");
});
