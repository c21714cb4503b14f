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

// Verifies: 6i.10
test("good news goes with the screen that it was told on; errors, warnings, what has a topic and news of this very step stay", () => {
  let now = 0;
  const { store, notify, leaveScreen } = createTell(() => now);
  notify({ kind: "success", text: "Sprint terminé" });
  notify({ kind: "info", text: "Rien à annuler" });
  notify({ kind: "error", text: "Non enregistré" });
  notify({ kind: "warning", text: "Limite dépassée" });
  notify({ kind: "info", topic: "update", text: "Nouvelle version" });
  now = 8000;
  notify({ kind: "success", text: "Projet à la corbeille" });
  now = 8200;
  leaveScreen();
  expect(store.getState().notices.map(({ text }) => text)).toEqual([
    ...["Non enregistré", "Limite dépassée", "Nouvelle version", "Projet à la corbeille"],
  ]);
});
