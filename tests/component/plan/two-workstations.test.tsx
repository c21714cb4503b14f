// A planning event on two workstations that have no server between them: only files.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { createDispatch } from "@/commands/dispatch";
import type { EpicId, IterationId } from "@/domain/model/ids";
import { boardOf, isConflict } from "@/domain/portfolio/program/board";
import { createDexieStore } from "@/storage/dexie-store";
import { mergeRows } from "@/storage/merge-rows";
import { programFacts } from "@/storage/queries/plan/program";
import { restoreStaged } from "@/storage/restore";
import { aDependency } from "../../support/a-portfolio";
import { aBase, fileOfBase, stageFile } from "../../support/bases";
import { aHand } from "../../support/builders";
import { aProgram, openProgram } from "../program-stage";

const now = Date.UTC(2026, 10, 24);

/** A second workstation that begins with what a file holds. */
async function anotherDesk(file: string) {
  const db = aBase();
  await stageFile(db, file);
  await restoreStaged(db, "job", { desk: "desk_b", now });
  const dispatch = createDispatch(createDexieStore(db), aHand({ desk: "desk_b", session: "bb", seed: 9 }));
  const plan = async (epicId: EpicId, iterationId: IterationId): Promise<void> => {
    const fields = { iterationId };
    expect((await dispatch({ type: "epic/plan", epicIds: [epicId], fields })).ok).toBe(true);
  };
  return { db, plan };
}

/** How many dependencies the table shows by each word. */
function wordsInTable(): Readonly<Record<string, number>> {
  const cells = within(screen.getByRole("table")).getAllByRole("cell");
  const count = (word: string) => cells.filter(({ textContent }) => textContent?.trim() === word).length;
  return { late: count("En retard"), tight: count("Juste"), fine: count("À l’heure") };
}

// Verifies: 6g.4, 6c.1, B53, B56, B105
test("two workstations plan their epics apart and meet by file: three conflicts are seen by both, resolved, committed, and a change is a delta; table and wires agree", async () => {
  const { house, portfolio, intervalId, iterationIds, directory, switchover } = await aProgram();
  const [first, second, third] = iterationIds as [IterationId, IterationId, IterationId];
  const training = await portfolio.addEpic("Formation");
  const support = await portfolio.addEpic("Assistance");
  await portfolio.register("dependency", aDependency(switchover, training));
  await portfolio.register("dependency", aDependency(training, support));
  const there = await anotherDesk(await fileOfBase(house.db));
  const here = async (epicId: EpicId, iterationId: IterationId) =>
    house.done({ type: "epic/plan", epicIds: [epicId], fields: { iterationId } });

  // Each is right by itself: here what is awaited goes late, there who waits goes early.
  await here(directory, third);
  await here(switchover, third);
  await there.plan(training, second);
  await there.plan(support, first);
  const [mine, theirs] = [await fileOfBase(house.db), await fileOfBase(there.db)];
  await stageFile(house.db, theirs);
  await mergeRows(house.db, "job", { now });
  await stageFile(there.db, mine);
  await mergeRows(there.db, "job", { now });
  const conflictsAt = async (db: typeof there.db) =>
    boardOf(await programFacts(db), intervalId)?.links.filter(isConflict) ?? [];
  const seen = await conflictsAt(house.db);
  expect(seen.map(({ health }) => health).toSorted()).toEqual(["late", "late", "tight"]);
  expect(await conflictsAt(there.db)).toEqual(seen);

  const table = await openProgram(house, "?view=table");
  await screen.findByRole("table");
  expect(wordsInTable()).toEqual({ late: 2, tight: 1, fine: 0 });
  table.unmount();
  const board = await openProgram(house, "?links=conflicts");
  expect(await screen.findByText("2 dépendances en retard")).toBeVisible();
  expect(screen.getByText("1 juste")).toBeVisible();
  await here(directory, first);
  await here(switchover, second);
  await here(training, third);
  await here(support, iterationIds[3]!);
  await waitFor(() => expect(screen.getByText("3 à l’heure")).toBeVisible());
  board.unmount();

  const vote = await openProgram(house, "?view=vote");
  await vote.user.click(await screen.findByRole("button", { name: "Engager l’intervalle" }));
  expect(await screen.findByText(/^Engagé le .*, avec 4 épopées\.$/)).toBeVisible();
  vote.unmount();

  // The other workstation hears of the commitment, and moves one epic afterwards.
  await stageFile(there.db, await fileOfBase(house.db));
  await mergeRows(there.db, "job", { now });
  await there.plan(support, third);
  await stageFile(house.db, await fileOfBase(there.db));
  await mergeRows(house.db, "job", { now });
  const changes = await openProgram(house, "?view=changes");
  expect(
    await screen.findByRole("row", { name: /INT-E4 Assistance Avancée Sprint 4 Sprint 3/ }),
  ).toBeVisible();
  changes.unmount();
  await openProgram(house, "?view=table");
  await screen.findByRole("table");
  expect(wordsInTable()).toEqual({ late: 0, tight: 1, fine: 2 });
});
