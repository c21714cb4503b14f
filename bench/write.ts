// A write at 10 000 cards: dispatch to committed, beside a raw strict put of the same card in the same base.
import { blankCard } from "@/commands/card/add-card";
import type { Command } from "@/commands/command";
import { createDispatch } from "@/commands/dispatch";
import { born } from "@/domain/change";
import type { Card } from "@/domain/model/entities";
import { type CardId, makeId } from "@/domain/model/ids";
import { ranksBetween } from "@/domain/model/rank";
import { browserDice, randomText } from "@/lib/chance";
import { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";

declare global {
  interface Window {
    bench: {
      fill: (cards: number) => Promise<void>;
      raw: (n: number) => Promise<number[]>;
      move: (n: number) => Promise<number[]>;
    };
  }
}

const db = new VigieDatabase("bench.write");
const dispatch = createDispatch(createDexieStore(db), {
  dice: browserDice,
  mint: () => randomText(14),
  pen: () => ({ desk: "desk_bench", session: "bench0", actor: "Bench", now: Date.now(), offset: 60 }),
});
let ids: CardId[] = [];

async function fill(cards: number): Promise<void> {
  await db.delete();
  await db.open();
  const made = await dispatch({
    type: "project/add",
    name: "Bench",
    code: "BEN",
    colour: "blue",
    timeZone: "Europe/Paris",
    columns: [{ name: "À faire", category: "todo" }],
  });
  if (!made.ok) throw new Error("no project");
  const [project, column] = made.value.plan.changes;
  const ranks = ranksBetween(null, null, cards);
  ids = ranks.map((_, i) => makeId("card", `bench${String(i).padStart(6, "0")}`));
  const changes = ids.map((id, i) =>
    born("card", {
      ...blankCard,
      id,
      projectId: project?.id,
      place: "backlog",
      rank: ranks[i],
      columnId: column?.id,
      number: i + 1,
      title: `Carte ${i}`,
      kind: "task",
      points: i % 8,
    } as unknown as Card),
  );
  await dispatch({ type: "import/apply", changes, name: "bench", count: cards });
}

async function timed(n: number, work: (i: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const start = performance.now();
    await work(i);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
}

function rawPut(row: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const tx = db.backendDB().transaction("card", "readwrite", { durability: "strict" });
    tx.objectStore("card").put(row);
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error);
  });
}

window.bench = {
  fill,
  async raw(n) {
    const row = await db.rows("card").get(ids[0] ?? "");
    return timed(n, () => rawPut(row));
  },
  move: (n) =>
    timed(n, (i) => {
      const command: Command = {
        type: "card/move",
        cardIds: [ids[(i * 37) % ids.length] as CardId],
        to: { place: "backlog", after: ids[(i * 53 + 11) % ids.length] ?? null },
      };
      return dispatch(command);
    }),
};
