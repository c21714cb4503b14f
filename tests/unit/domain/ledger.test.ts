import { expect, test } from "vitest";
import { changed, type Row } from "@/domain/change";
import { emptyHead } from "@/domain/journal";
import { writeDown } from "@/domain/ledger";
import type { Stamp } from "@/domain/model/stamp";

const pen = { desk: "desk", session: "s", actor: "Testeur", now: 1_800_000_000_000, offset: 60 };
const draft = {
  command: "card/edit",
  about: { count: 1 },
  source: "hand",
  undoes: null,
  occurredAt: pen.now,
  history: () => emptyHead.history,
} as const;

// Verifies: 6t.1
test("two changes of one row in one deed are one event, with what stood before the first and after the last", () => {
  const early = "000000001" as Stamp;
  const card = { id: "card_1", title: "Un", points: 3, stamp: early } as unknown as Row<"card">;
  const halfway = { ...card, title: "Deux" };
  const changes = [
    changed("card", card, { title: "Deux" }),
    changed("card", halfway, { title: "Trois", points: 5 }),
  ];
  const { events, rows, deed } = writeDown(emptyHead, changes, () => card, { pen, draft });
  expect(events).toMatchObject([
    {
      before: { title: "Un", points: 3 },
      after: { title: "Trois", points: 5 },
      was: { title: early, points: early },
    },
  ]);
  expect(deed.events).toBe(1);
  expect([...rows.values()]).toMatchObject([{ row: { title: "Trois", points: 5 } }]);
});
