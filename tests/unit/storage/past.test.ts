import { expect, test } from "vitest";
import type { JournalEvent } from "@/domain/journal";
import { type Stamp, writeStamp } from "@/domain/model/stamp";
import { endOf, rowThen } from "@/domain/past/row-then";

const at = (millis: number, actor = "a") => writeStamp({ millis, counter: 0, actor });
const row = (fields: object) => ({ id: "card_1", stamp: at(1), ...fields });
const told = (stamp: Stamp, before: object | null, after: object = {}, was?: Record<string, Stamp>) =>
  ({
    rowId: "card_1",
    table: "card",
    projectId: "p",
    occurredAt: 0,
    stamp,
    before,
    after,
    ...(was ? { was } : {}),
  }) as JournalEvent;

// Verifies: 6t.2
test("of two desks that wrote one field without knowing of each other, the last one by then stands", () => {
  const events = [
    told(at(1), null),
    told(at(2), { title: "Un" }, { title: "Deux" }, { title: at(1) }),
    // Written by a desk that had not heard of « Deux ».
    told(at(5, "b"), { title: "Un" }, { title: "Trois" }, { title: at(1) }),
  ];
  const now = row({ title: "Trois", stamps: { title: at(5, "b") } });
  expect(rowThen(now, events, endOf(3))).toEqual(row({ title: "Deux", stamps: { title: at(2) } }));
  expect(rowThen(now, events, endOf(1))).toEqual(row({ title: "Un" }));
  expect(rowThen(now, events, endOf(0))).toBeNull();
});

// Verifies: 6t.2
test("a row that two desks imported was there since the first of them", () => {
  const events = [told(at(1), null), told(at(7, "b"), null)];
  expect(rowThen({ ...row({}), stamp: at(7, "b") }, events, endOf(3))).not.toBeNull();
});

// Verifies: 6t.2
test("what was redacted does not come back by looking at an earlier day", () => {
  const redacted = { ...told(at(4), {}, {}), redacted: true } as JournalEvent;
  const now = row({ title: "…", labels: ["x"], stamps: { title: at(4) } });
  expect(rowThen(now, [told(at(1), null), redacted], endOf(2))).toEqual(now);
});

// Verifies: 6t.2
test("elements of a set and the mark of a deletion go back one by one", () => {
  const events = [
    told(at(1), null),
    told(
      at(6),
      { "labels/x": false, "labels/y": true, deleted: false },
      { "labels/x": true, "labels/y": false, deleted: true },
    ),
  ];
  const now = row({
    labels: ["x", "z"],
    deleted: true,
    stamps: { "labels/x": at(6), "labels/y": at(6), deleted: at(6) },
  });
  expect(rowThen(now, events, endOf(5))).toEqual(row({ labels: ["y", "z"] }));
  expect(rowThen(now, events, endOf(6))).toEqual(now);
});
