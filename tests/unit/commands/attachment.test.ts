import { expect, test } from "vitest";
import type { AttachmentId } from "@/domain/model/ids";
import { attachmentCaps, capRefusal } from "@/domain/rules/attachment-caps";
import { aFile, aHouse } from "../../support/builders";

const author = "Testeur";

// Verifies: B75, 3a.23
test("a file is attached with its name, type, size, author and hour, and one undo takes it and its fellows away", async () => {
  const house = await aHouse();
  const cardId = await house.add("a");
  const files = [aFile("plan.txt", "plan"), aFile("note.md", "note", "text/markdown")];
  const { deed } = await house.done({ type: "attachment/add", cardId, files, author });
  expect(deed).toMatchObject({ command: "attachment/add", about: { key: "INT-1" } });
  const there = () => house.store.read((tx) => tx.partsOf("attachment", cardId));
  expect(await there()).toMatchObject([
    { name: "plan.txt", mediaType: "text/plain", bytes: 4, author, at: expect.any(Number) },
    { name: "note.md", mediaType: "text/markdown" },
  ]);
  await house.done({ type: "history/undo" });
  expect(await there()).toEqual([]);
  await house.done({ type: "history/redo" });
  expect(await there()).toHaveLength(2);
});

// Verifies: B75, 3a.27
test("a removed attachment comes back whole by undo: its bytes stay as long as a row names them", async () => {
  const house = await aHouse();
  const cardId = await house.add("a");
  const file = aFile("plan.txt", "plan");
  const { plan } = await house.done({ type: "attachment/add", cardId, files: [file], author });
  const attachmentId = plan.changes[0]?.id as AttachmentId;
  await house.done({ type: "attachment/rename", attachmentId, name: "Plan définitif.txt" });
  await house.done({ type: "attachment/remove", attachmentId });
  expect(await house.store.read((tx) => tx.attachedBytes())).toBe(0);
  expect(await house.dispatch({ type: "attachment/remove", attachmentId })).toMatchObject({
    error: { kind: "row-missing" },
  });
  await house.done({ type: "history/undo" });
  expect(await house.store.read((tx) => tx.get("attachment", attachmentId))).toMatchObject({
    name: "Plan définitif.txt",
  });
  expect(await house.store.read((tx) => tx.blob(file.hash))).toEqual(file.bytes);
});

// Verifies: B75, 3a.23
test("what goes over a cap is refused with the figure and the limit: a file, a card, the workspace", () => {
  const { file, card, workspace } = attachmentCaps;
  const one = (size: number) => [{ name: "a.bin", size }];
  expect(capRefusal(one(file), { card: 0, workspace: 0 })).toBeNull();
  expect(capRefusal(one(file + 1), { card: 0, workspace: 0 })).toEqual({
    kind: "attachment-too-large",
    of: "file",
    name: "a.bin",
    size: file + 1,
    limit: file,
  });
  expect(capRefusal(one(2), { card: card - 1, workspace: card - 1 })).toMatchObject({
    of: "card",
    size: card + 1,
    limit: card,
  });
  expect(capRefusal(one(2), { card: 0, workspace: workspace - 1 })).toMatchObject({
    of: "workspace",
    size: workspace + 1,
    limit: workspace,
  });
});

// Verifies: B75, 3a.23
test("a file over the cap is refused and nothing of the others is written", async () => {
  const house = await aHouse();
  const cardId = await house.add("a");
  const large = { ...aFile("gros.bin", ""), bytes: new Uint8Array(attachmentCaps.file + 1) };
  const files = [aFile("petit.txt", "x"), large];
  expect(await house.dispatch({ type: "attachment/add", cardId, files, author })).toMatchObject({
    error: { kind: "attachment-too-large", of: "file", name: "gros.bin" },
  });
  expect(await house.store.read((tx) => tx.partsOf("attachment", cardId))).toEqual([]);
  expect(await house.store.read((tx) => tx.blob(files[0]?.hash ?? ""))).toBeUndefined();
});

// Verifies: 3a.23
test("a file's name keeps no folders and no marks that turn its direction, and is never empty", async () => {
  const house = await aHouse();
  const cardId = await house.add("a");
  const name = "..\\dossier/photo\u202Egpj.exe";
  const { plan } = await house.done({
    type: "attachment/add",
    cardId,
    files: [aFile(name, "x")],
    author,
  });
  expect(plan.changes[0]?.after).toMatchObject({ name: "..-dossier-photogpj.exe" });
  const attachmentId = plan.changes[0]?.id as AttachmentId;
  expect(await house.dispatch({ type: "attachment/rename", attachmentId, name: " " })).toMatchObject({
    error: { kind: "text-empty" },
  });
});
