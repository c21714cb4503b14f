import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { expect, test } from "vitest";
import { LoadBar } from "@/ui/bar/load-bar";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";

function Stage(): ReactElement {
  const [shown, setShown] = useState(true);
  const [asked, setAsked] = useState(0);
  return (
    <>
      <Button>{"Avant"}</Button>
      {shown ? (
        <Notice
          kind="warning"
          action={{ label: "Sauvegarder", onPick: () => setAsked(asked + 1) }}
          onDismiss={() => setShown(false)}
        >
          {`Rien n’est sauvegardé (${asked})`}
        </Notice>
      ) : null}
    </>
  );
}

test("only an error interrupts; every notice says its kind in words", () => {
  const kinds = [
    ["info", "Information"],
    ["success", "Succès"],
    ["warning", "Attention"],
    ["error", "Erreur"],
  ] as const;
  for (const [kind, word] of kinds) {
    const { unmount } = render(<Notice kind={kind}>{"Texte"}</Notice>);
    expect(screen.getByText(word)).toBeVisible();
    expect(screen.queryAllByRole("alert")).toHaveLength(kind === "error" ? 1 : 0);
    unmount();
  }
});

test("a notice stays until it is dismissed, and then focus goes back where it was", async () => {
  const user = userEvent.setup();
  render(<Stage />);
  await user.tab();
  await user.tab();
  await user.keyboard("{Enter}");
  expect(screen.getByText("Rien n’est sauvegardé (1)")).toBeVisible();
  await user.tab();
  expect(screen.getByRole("button", { name: "Masquer le message" })).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(screen.queryByText("Attention")).toBeNull();
  expect(screen.getByRole("button", { name: "Avant" })).toHaveFocus();
});

test("a load is told in words, beyond the capacity too", () => {
  render(
    <LoadBar load={37} capacity={32} state="over" label="Charge du sprint 13" words="37 sur 32 points" />,
  );
  const bar = screen.getByRole("meter", { name: "Charge du sprint 13" });
  expect(bar).toHaveAttribute("aria-valuetext", "37 sur 32 points");
  expect(bar).toHaveAttribute("aria-valuenow", "37");
  expect(bar).toHaveAttribute("aria-valuemax", "37");
});
