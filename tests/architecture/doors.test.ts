import { expect, test } from "vitest";
import { backDoors, closedDoors } from "./checks/doors";
import { parseSource, sources } from "./checks/source";

test("every write goes through dispatch: no other room touches a table", () => {
  expect(backDoors(sources)).toEqual([]);
});

test("no text becomes code or markup, and nothing is sent anywhere", () => {
  expect(closedDoors(sources)).toEqual([]);
});

test("a write beside the door is seen, however it is spelt", () => {
  const planted = [
    parseSource("app/services.ts", 'await db.table("card").put(row);'),
    parseSource("features/board/use-board.ts", "store.write(async (tx) => {});"),
    parseSource("commands/card/add-card.ts", "await tx.apply(changes, pen, draft);"),
    parseSource("exchange/jira/read.ts", "cards.bulkPut(rows);"),
    parseSource("app/workers/import.worker.ts", "services.db.delete();"),
  ];
  expect(backDoors(planted)).toHaveLength(planted.length);
});

test("the door itself, a set and the desk's small door are no back doors", () => {
  const planted = [
    parseSource("commands/dispatch.ts", "store.write((tx) => tx.apply(changes, pen, draft));"),
    parseSource("storage/dexie-store.ts", "db.card.bulkPut(rows);"),
    parseSource("features/board/board.ts", "seen.add(id); desk.put('theme', 'dark'); named.delete(id);"),
  ];
  expect(backDoors(planted)).toEqual([]);
});

test("markup from text, code from text and a request are seen; the words in a comment are not", () => {
  const sample = `
    // innerHTML and eval("x") are only talked about here
    element.innerHTML = title;
    const view = <p dangerouslySetInnerHTML={{ __html: title }} />;
    eval(title);
    new Function(title);
    void fetch("https://example.org");
    document.write(title);
  `;
  const found = closedDoors([parseSource("ui/note.tsx", sample)]);
  expect(found.map((line) => line.split(" ")[1])).toEqual([
    ...["innerHTML", "dangerouslySetInnerHTML", "eval", "Function", "fetch", "write"],
  ]);
});
