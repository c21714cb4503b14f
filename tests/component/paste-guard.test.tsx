import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { guardPastes } from "@/app/paste-guard";
import type { NoticeDraft } from "@/features/services";
import { translate } from "@/i18n/i18n";

const notices: NoticeDraft[] = [];
guardPastes((notice) => notices.push(notice), translate);

/** True when the browser would go on and write it. */
const paste = (field: HTMLElement, data: string) =>
  fireEvent(field, new InputEvent("beforeinput", { data, bubbles: true, cancelable: true }));

// Verifies: 3x.8
test("ten megabytes pasted are refused with figure and limit before they are laid out, and what fits is let through", () => {
  render(
    <>
      <textarea aria-label="Description" defaultValue="Écrit avant" />
      <textarea aria-label="Titre" data-most={500} />
      <input aria-label="Carte" />
    </>,
  );
  const field = (name: string) => screen.getByRole("textbox", { name });
  expect(paste(field("Description"), "x".repeat(10_000_000))).toBe(false);
  expect(notices.at(-1)?.text).toMatch(/10\s000\s000 caractères, et la limite est de 1\s000\s000/);
  expect(field("Description")).toHaveValue("Écrit avant");
  expect(paste(field("Titre"), "x".repeat(10_000_000))).toBe(false);
  expect(notices.at(-1)?.text).toMatch(/la limite est de 500/);
  expect(paste(field("Carte"), "x".repeat(10_000_000))).toBe(false);
  expect(notices).toHaveLength(3);
  expect(paste(field("Description"), "x".repeat(900_000))).toBe(true);
  // Not much too long: the field says so itself, and keeps the text to be mended.
  expect(paste(field("Titre"), "x".repeat(10_000))).toBe(true);
  expect(notices).toHaveLength(3);
});
