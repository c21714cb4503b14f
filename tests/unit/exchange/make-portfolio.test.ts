import { expect, test } from "vitest";
import { chainFlaw } from "@/domain/chain";
import type { Row } from "@/domain/change";
import { contentsOf } from "@/storage/memory-dump";
// With its extension: the script that starts it bears the same name.
import { makePortfolio, type Sizes } from "../../../scripts/make-portfolio.ts";
import { readFile } from "../../support/native";

async function textOf(sizes: Sizes): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of makePortfolio(sizes)) pieces.push(piece);
  return pieces.join("");
}

async function contentsFor(sizes: Sizes) {
  const { outcome, batches } = await readFile(await textOf(sizes), 60_000);
  expect(outcome.ok).toBe(true);
  return contentsOf(batches, { desk: "desk_essai", now: Date.UTC(2026, 10, 24) });
}

test("a made portfolio is the same bytes for the same arguments, header included, and others for another seed", async () => {
  const sizes = { cards: 300, projects: 3, seed: 1 };
  const file = await textOf(sizes);
  expect(await textOf(sizes)).toBe(file);
  expect(await textOf({ ...sizes, seed: 2 })).not.toBe(file);
});

test("a made portfolio has the cards and projects that were asked for, is marked fictional, and its chain is whole", async () => {
  const { rows, deeds, eventsByDeed } = await contentsFor({ cards: 250, projects: 14, seed: 3 });
  const all = <T extends "card" | "project" | "workspace">(name: T) =>
    [...rows.values()].filter(({ table }) => table === name).map(({ row }) => row as unknown as Row<T>);
  expect(all("card")).toHaveLength(250);
  expect(new Set(all("project").map(({ code }) => code)).size).toBe(14);
  expect(all("project").every(({ fictional }) => fictional)).toBe(true);
  expect(all("workspace")).toMatchObject([{ fictional: true, marking: { level: "NP" } }]);
  expect(deeds.size).toBe(15);
  expect(chainFlaw([...deeds.values()], (stamp) => eventsByDeed.get(stamp) ?? [])).toBeNull();
});

test("six columns asked for are six open places of equal length", async () => {
  const { counters, rows } = await contentsFor({ cards: 600, projects: 1, seed: 1, columns: 6 });
  const byPlace = new Map<string, number>();
  const ofPlaces = [...counters.values()].filter(({ projectId }) => projectId.startsWith("project_"));
  for (const { place, cards } of ofPlaces) byPlace.set(place, (byPlace.get(place) ?? 0) + cards);
  expect([...byPlace.values()]).toEqual([100, 100, 100, 100, 100, 100]);
  const sprints = [...rows.values()].filter(({ table }) => table === "sprint");
  const phases = sprints.map(({ row }) => (row as unknown as Row<"sprint">).state.phase);
  expect(phases.sort()).toEqual(["active", "planned", "planned", "planned", "planned"]);
});

// Verifies: 6s.1
test("the kept counters of two hundred projects, rebuilt from a file, are what a count of all cards one by one says", async () => {
  const { counters, rows } = await contentsFor({ cards: 4000, projects: 200, seed: 4 });
  const counted = new Map<string, number>();
  const add = (name: string, by: number) => by !== 0 && counted.set(name, (counted.get(name) ?? 0) + by);
  for (const { table, row } of rows.values()) {
    const { projectId, place, columnId, epicId, points, deleted } = row as unknown as Row<"card">;
    if (table !== "card" || deleted) continue;
    const scopes = [`${projectId}|${place}`];
    if (place !== "trash") scopes.push(`projects|${projectId}`);
    if (place !== "trash" && epicId !== null) scopes.push(`epics:${projectId}|${epicId}`);
    for (const scope of scopes) {
      add(`${scope}|${columnId} cards`, 1);
      add(`${scope}|${columnId} points`, Math.round((points ?? 0) * 100));
    }
  }
  const kept = new Map<string, number>();
  for (const [key, { cards, points }] of counters) {
    if (cards !== 0) kept.set(`${key} cards`, cards);
    if (points !== 0) kept.set(`${key} points`, points);
  }
  expect(kept).toEqual(counted);
  expect([...counters.values()].filter(({ projectId }) => projectId === "projects").length).toBeGreaterThan(
    200,
  );
});
