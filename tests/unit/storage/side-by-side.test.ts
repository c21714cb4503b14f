import { expect, test } from "vitest";
import { sideBySide } from "@/storage/past/side-by-side";

/** A work that ends when it is told to. */
function aWork() {
  const handle = { end: () => {}, fail: () => {}, begun: false };
  const work = () =>
    new Promise<void>((resolve, reject) => {
      Object.assign(handle, { end: resolve, fail: () => reject(new Error("no room")), begun: true });
    });
  return { handle, work };
}

// Verifies: 6t.5
test("as many works go on side by side as there are places, and the next one waits for the first", async () => {
  const works = sideBySide(2);
  const [first, second, third] = [aWork(), aWork(), aWork()];
  await works.begin(first.work);
  await works.begin(second.work);
  const begun = works.begin(third.work);
  second.handle.end();
  await Promise.resolve();
  expect([second.handle.begun, third.handle.begun]).toEqual([true, false]);
  first.handle.end();
  await begun;
  expect(third.handle.begun).toBe(true);
  third.handle.end();
  await works.end();
});

// Verifies: 6t.5
test("a work that fails fails whoever waits for it", async () => {
  const works = sideBySide(1);
  const { handle, work } = aWork();
  await works.begin(work);
  handle.fail();
  await expect(works.begin(aWork().work)).rejects.toThrow("no room");
});
