import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, type ReactNode, useState } from "react";
import { expect, test } from "vitest";
import { Button } from "@/ui/button";
import { LazyDialog, LazySideSheet } from "@/ui/lazy-dialog";

function Stage({ draw }: { draw: (close: () => void) => ReactNode }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{"Ouvrir"}</Button>
      <Button>{"Autre"}</Button>
      {open ? draw(() => setOpen(false)) : null}
    </>
  );
}
const opener = (): HTMLElement => screen.getByRole("button", { name: "Ouvrir" });

test("a dialog bears its title, takes focus to its first field, and gives it back on Escape", async () => {
  const user = userEvent.setup();
  render(
    <Stage
      draw={(close) => (
        <LazyDialog
          title="Terminer le sprint"
          onClose={close}
          footer={<Button onClick={close}>{"Annuler"}</Button>}
        >
          <input aria-label="Motif" />
        </LazyDialog>
      )}
    />,
  );
  await user.click(opener());
  const dialog = await screen.findByRole("dialog", { name: "Terminer le sprint" });
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Motif" })).toHaveFocus());
  expect(dialog).toBeVisible();
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(opener()).toHaveFocus());
});

test("without a field, the harmless button has focus first", async () => {
  const user = userEvent.setup();
  render(
    <Stage
      draw={(close) => (
        <LazyDialog
          title="Supprimer"
          onClose={close}
          footer={
            <>
              <Button onClick={close}>{"Annuler"}</Button>
              <Button look="danger">{"Supprimer la carte"}</Button>
            </>
          }
        >
          <p>{"…"}</p>
        </LazyDialog>
      )}
    />,
  );
  await user.click(opener());
  await waitFor(async () => expect(await screen.findByRole("button", { name: "Annuler" })).toHaveFocus());
  await user.keyboard("{Enter}");
  await waitFor(() => expect(opener()).toHaveFocus());
});

test("a side sheet leaves the page in reach, closes by its cross, and gives focus back", async () => {
  const user = userEvent.setup();
  render(
    <Stage
      draw={(close) => (
        <LazySideSheet title="INT-18 Bascule" onClose={close}>
          <h2>{"Bascule"}</h2>
        </LazySideSheet>
      )}
    />,
  );
  await user.click(opener());
  const sheet = await screen.findByRole("dialog", { name: "INT-18 Bascule" });
  await waitFor(() => expect(sheet).toHaveFocus());
  await user.click(screen.getByRole("button", { name: "Autre" }));
  expect(sheet).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Fermer" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(opener()).toHaveFocus());
});

test("Escape that something nearer has used leaves the sheet open", async () => {
  const user = userEvent.setup();
  render(
    <Stage
      draw={(close) => (
        <LazySideSheet title="INT-18" onClose={close}>
          <input aria-label="Prise" onKeyDown={(event) => event.preventDefault()} />
        </LazySideSheet>
      )}
    />,
  );
  await user.click(opener());
  await user.click(await screen.findByRole("textbox", { name: "Prise" }));
  await user.keyboard("{Escape}");
  expect(screen.getByRole("dialog", { name: "INT-18" })).toBeVisible();
});
