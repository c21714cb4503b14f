import { expect, test } from "vitest";
import { parseStamp, readStamp, tick, witness, writeStamp } from "@/domain/model/stamp";

const clock = { millis: 0, counter: 0, actor: "sa" };

test("stamps of one millisecond follow each other in text order", () => {
  const first = tick(clock, 1000);
  const second = tick(first.clock, 1000);
  expect(first.stamp < second.stamp).toBe(true);
});

test("a clock that was set back never mints an earlier stamp", () => {
  const first = tick(clock, 5000);
  expect(tick(first.clock, 10).stamp > first.stamp).toBe(true);
});

test("after hearing a stamp from the future, the next one sorts after it", () => {
  const heard = writeStamp({ millis: 9_000_000, counter: 35, actor: "zz" });
  expect(tick(witness(clock, heard), 1000).stamp > heard).toBe(true);
});

test("a full counter borrows a millisecond instead of running over", () => {
  const full = { millis: 1000, counter: 36 ** 3 - 1, actor: "sa" };
  const next = tick(full, 1000);
  expect(readStamp(next.stamp)).toEqual({ millis: 1001, counter: 0, actor: "sa" });
  expect(next.stamp > writeStamp(full)).toBe(true);
});

test("only what has a stamp's shape is a stamp", () => {
  expect(parseStamp(writeStamp({ millis: 12, counter: 3, actor: "abc" }))).not.toBeNull();
  for (const text of ["", "000000000000", "000000000000-", "00000000000A-x", "000000000000-__proto__"]) {
    expect(parseStamp(text)).toBeNull();
  }
});
