import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dexie } from "dexie";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import { migrations } from "@/storage/migrations/list";
import { aHouse } from "./builders";

const folder = join(import.meta.dirname, "../migrations/frozen");

/** A base as a version of the program left it: the shape of its tables, and every row of them. */
export type FrozenBase = {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
};

export function frozenVersions(): readonly number[] {
  if (!existsSync(folder)) return [];
  const numbers = readdirSync(folder).flatMap((name) => /^version-(\d+)\.json$/.exec(name)?.[1] ?? []);
  return numbers.map(Number).sort((a, b) => a - b);
}

export function frozenText(version: number): string {
  return readFileSync(join(folder, `version-${version}.json`), "utf8");
}

/** The tables of a version as the list of migrations says them, each with its last word. */
export function storesOf(version: number): Readonly<Record<string, string>> {
  const all = migrations.slice(0, version).flatMap(({ stores }) => Object.entries(stores));
  return Object.fromEntries(new Map(all.filter((entry): entry is [string, string] => entry[1] !== null)));
}

/** Puts a frozen base into the browser's database, by its own shape and not by today's. */
export async function thaw(name: string, { version, stores, tables }: FrozenBase): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores({ ...stores });
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkAdd([...rows]);
  old.close();
}

/**
 * Writes down a small base of the newest version, made by commands: something of
 * every kind that they can make. Only for a version that was not shipped; a
 * shipped one is history.
 */
export async function freezeNewest(): Promise<void> {
  const version = migrations.length;
  const db = new VigieDatabase("to-freeze");
  await live(db);
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of [...db.tables].sort((a, b) => (a.name < b.name ? -1 : 1)))
    tables[table.name] = await table.toArray();
  const frozen: FrozenBase = { version, stores: storesOf(version), tables };
  writeFileSync(join(folder, `version-${version}.json`), `${JSON.stringify(frozen, null, 1)}\n`);
  await db.delete();
}

async function live(db: VigieDatabase): Promise<void> {
  const house = await aHouse(createDexieStore(db));
  const { done, projectId, columnIds } = house;
  await done({
    type: "workspace/found",
    id: "workspace_gel" as never,
    name: "Base gelée",
    code: "GEL",
    marking: { level: "NP", label: "NON PROTÉGÉ" },
    fictional: true,
    rows: [],
  });
  await done({
    type: "portfolio/add",
    name: "Portefeuille",
    code: "PF",
    budget: { status: "not-disclosed" },
  });
  await done({ type: "person/add", name: "Architecte réseau", initials: "AR", colour: "teal" });
  await done({ type: "epic/add", projectId, name: "Socle", colour: "blue" });
  const dates = { startOn: "2026-11-02", endOn: "2026-11-13", capacity: 30 };
  const closed = await house.addSprint("Sprint 1", dates);
  const next = await house.addSprint("Sprint 2");
  const first = await house.add("Filtrage applicatif", { place: closed, points: 5 });
  const second = await house.add("Bascule du site pilote", { place: closed, points: 2.5 });
  const third = await house.add("Raccordement");
  await done({ type: "card/describe", cardId: first, description: "Texte long. ".repeat(300) });
  await done({ type: "card/describe", cardId: first, description: "Court" });
  await done({ type: "check/add", cardId: first, text: "Revue" });
  await done({ type: "comment/add", cardId: first, text: "Vu ensemble", author: "Testeur" });
  await done({ type: "sprint/start", sprintId: closed });
  await done({ type: "card/edit", cardId: first, fields: { columnId: columnIds[2] as never } });
  await done({ type: "sprint/complete", sprintId: closed, unfinishedTo: next });
  await done({ type: "card/move", cardIds: [third, second], to: { place: "backlog", after: null } });
  await done({ type: "card/trash", cardIds: [third] });
  await done({ type: "history/undo" });
}
