import { expect, test } from "vitest";
import { createTell } from "@/app/tell";

// Verifies: B101
test("a draft that could be kept does not hide that a deed was not; the next deed that is written does", async () => {
  const { store, saving, savingAside } = createTell();
  await expect(saving(() => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(store.getState()).toMatchObject({ unsaved: true, writing: 0 });
  await savingAside(() => Promise.resolve());
  expect(store.getState().unsaved).toBe(true);
  await saving(() => Promise.resolve());
  expect(store.getState()).toMatchObject({ unsaved: false, writing: 0 });
});

// Verifies: 3y.8
test("what follows from an outcome is said behind it, and by itself when nothing was just said", () => {
  const { store, say, sayBehind } = createTell();
  sayBehind("Le filtre suit");
  expect(store.getState().status).toBe("Le filtre suit");
  say("Annulé");
  sayBehind("Le filtre suit");
  expect(store.getState().status).toBe("Annulé. Le filtre suit");
});
