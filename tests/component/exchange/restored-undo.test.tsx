import { expect, test } from "vitest";
import { createSteps } from "@/app/deeds/steps";
import { createTell } from "@/app/tell";
import { loadTexts, translate } from "@/i18n/i18n";
import { err } from "@/lib/result";
import { restoredKey } from "@/storage/queries/workspace";
import { aHouseOfServices } from "../../support/house-of-services";

// Verifies: 3y.7, B81, B82
test("Ctrl+Z after a restore into an empty profile says why it does nothing, in sight, and leads to the journal", async () => {
  await loadTexts();
  const house = await aHouseOfServices();
  const tell = createTell();
  const steps = createSteps({
    base: house.db.name,
    queries: house.services.queries,
    actor: () => "Testeur",
    dispatch: house.dispatch,
    preview: async () => err({ kind: "row-missing" }),
    tell,
    t: translate,
    tellMishap: (error) => {
      throw error;
    },
  });
  // As a restored base is: deeds of others, none of one's own.
  const head = (await house.db.desk.get("head"))!;
  const value = { ...(head.value as object), history: { done: [], undone: [] } };
  await house.db.desk.put({ ...head, value });
  await steps.undo();
  expect(tell.store.getState().status).toBe("Rien à annuler.");
  await house.db.desk.put({ key: restoredKey, value: 1 });
  await steps.undo();
  const [notice] = tell.store.getState().notices;
  expect(notice?.text).toMatch(/La restauration ne s’annule pas.: l’espace était vide avant elle/);
  notice?.action?.run();
  expect(window.location.hash).toBe("#/journal");
});
