import { expect, test } from "vitest";
import {
  type Folder,
  type FolderChoice,
  isFolderDue,
  usualFolder,
} from "@/features/pieces/folder/folder-choice";
import { nameInFolder, prunable } from "@/features/pieces/folder/rotation";

const choice = (told: Partial<FolderChoice> = {}): FolderChoice => ({
  ...usualFolder,
  folder: {} as Folder,
  ...told,
});
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

// Verifies: 3f.12, B97
test("a backup goes to the folder after so many changes, in the evening, and for changes of an earlier day", () => {
  const noon = { unsaved: 1, oldestAt: at(25, 10), now: at(25, 12) };
  expect(isFolderDue(choice(), noon)).toBe(false);
  expect(isFolderDue(choice(), { ...noon, unsaved: 50 })).toBe(true);
  expect(isFolderDue(choice(), { ...noon, now: at(25, 17) })).toBe(true);
  expect(isFolderDue(choice({ savedAt: at(25, 17) }), { ...noon, now: at(25, 18) })).toBe(false);
  expect(isFolderDue(choice(), { ...noon, oldestAt: at(24, 18) })).toBe(true);
  expect(isFolderDue(choice({ atDayEnd: false }), { ...noon, oldestAt: at(24, 18) })).toBe(false);
  expect(isFolderDue(choice(), { unsaved: 0, oldestAt: null, now: at(25, 18) })).toBe(false);
});

// Verifies: 3f.12, B97
test("a backup that failed is tried again after an hour; one that waits for consent waits for a person", () => {
  const due = { unsaved: 60, oldestAt: at(25, 10), now: at(25, 12) };
  const failed = (why: "full" | "permission", hour: number) => choice({ trouble: { why, at: at(25, hour) } });
  expect(isFolderDue(failed("full", 12), due)).toBe(false);
  expect(isFolderDue(failed("full", 10), due)).toBe(true);
  expect(isFolderDue(failed("permission", 10), due)).toBe(false);
});

// Verifies: 3f.12, B97
test("the rotation keeps the latest and the last one of each day, and never touches another file", () => {
  const name = (day: string, time: string) => `vigie_INT_${day}_${time}_DR.jsonl.gz`;
  expect(nameInFolder("vigie_INT_2026-11-26_DR.jsonl.gz", at(26, 9))).toBe(name("2026-11-26", "0900"));
  const files = [
    name("2026-11-26", "1100"),
    name("2026-11-26", "1000"),
    name("2026-11-26", "0900"),
    name("2026-11-25", "1700"),
    name("2026-11-25", "0800"),
    "vigie_INT_2026-11-24_DR.jsonl",
    "budget.xlsx",
  ];
  expect(prunable(files, 2)).toEqual([name("2026-11-26", "0900"), name("2026-11-25", "0800")]);
  expect(prunable(files, 30)).toEqual([]);
  const month = Array.from({ length: 30 }, (_, i) =>
    name(`2026-10-${String(i + 1).padStart(2, "0")}`, "1700"),
  );
  expect(prunable(month, 1)).toHaveLength(9);
});
