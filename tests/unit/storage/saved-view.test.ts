import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { createDexieStore } from "@/storage/dexie-store";
import { createQueries } from "@/storage/queries/queries";
import { restoreStaged } from "@/storage/restore";
import { aBase, fileOfBase, stageFile } from "../../support/bases";
import { aHouse } from "../../support/builders";

// Verifies: 3f.14, B80
test("a shared view goes out in the native file and comes back with its name and its filter", async () => {
  const from = aBase();
  const house = await aHouse(createDexieStore(from));
  const address = "/projects/INT/sprints?q=%C3%A9tiquette%3Ar%C3%A9seau%20-type%3At%C3%A2che";
  await house.done({
    type: "view/save",
    projectId: house.projectId,
    name: "Réseau « sans tâches »",
    address,
  });
  const file = await fileOfBase(from);
  const to = aBase();
  await stageFile(to, file);
  const done = await restoreStaged(to, "job", { desk: "desk_b", now: Date.UTC(2026, 10, 26) });
  expect(done.ok).toBe(true);
  expect(await createQueries(to).savedViews()).toMatchObject([
    { projectId: house.projectId, name: "Réseau « sans tâches »", address },
  ]);
  expect((await fileOfBase(to)).split("\n").slice(1)).toEqual(file.split("\n").slice(1));
});
