import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import type { JournalEvent } from "@/domain/journal";
import type { ProjectId } from "@/domain/model/ids";
import type { Stamp } from "@/domain/model/stamp";
import { VigieDatabase } from "@/storage/database";
import { readBook } from "@/storage/queries/reports/read-book";

const digits = (n: number, width: number) => String(n).padStart(width, "0");

/** Cards of several projects whose ids lie between each other's, each with three events. */
async function aSharedBase(
  name: string,
  projects: readonly { readonly id: string; readonly cards: number }[],
) {
  const db = new VigieDatabase(name);
  for (const { id, cards } of projects) {
    await db.rows("project").put({ id, code: id.toUpperCase(), timeZone: "Europe/Paris" } as never);
    await db.rows("column").put({ id: `col-${id}`, projectId: id, rank: "a", category: "todo" } as never);
    const rows = Array.from({ length: cards }, (_, i) => ({
      ...{ id: `card-${digits((i * 7919) % 10_007, 5)}-${id}`, projectId: id, number: i + 1 },
      ...{ title: "", columnId: `col-${id}`, place: "backlog", rank: `r${i}`, kind: "task" },
      ...{ points: null, blocked: null, stamp: "0" },
    }));
    await db.rows("card").bulkPut(rows as never);
    const events = rows.flatMap((row) =>
      [0, 1, 2].map(
        (step): JournalEvent => ({
          ...{ rowId: row.id, stamp: digits(step, 9) as Stamp, table: "card", projectId: id },
          occurredAt: 1000 * step,
          before: step === 0 ? null : { points: step - 1 },
          after: step === 0 ? {} : { points: step },
        }),
      ),
    );
    await db.event.bulkPut(events);
  }
  return db;
}

// Verifies: 5s.1
test("a project is read whole, whether it has the store to itself or is a small one among others", async () => {
  const large = { id: "large", cards: 1300 };
  const small = { id: "small", cards: 60 };
  const db = await aSharedBase("shared-base", [large, small]);
  for (const { id, cards } of [large, small]) {
    const book = await readBook(db, id as ProjectId);
    expect(book?.past.cards.size).toBe(cards);
    const stages = [...(book?.past.cards.values() ?? [])].map((story) =>
      story.stages.map(({ points }) => points),
    );
    expect(stages).toEqual(Array.from({ length: cards }, () => [0, 0, 100, 200]));
    const numbers = [...(book?.past.journal.cards.values() ?? [])].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: cards }, (_, i) => i + 1));
  }
  expect(await readBook(db, "nobody" as ProjectId)).toBeNull();
  await db.delete();
});
