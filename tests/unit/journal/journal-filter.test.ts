import { expect, test } from "vitest";
import type { Deed } from "@/domain/journal";
import { accepting, kindOf, noFilter, readFilter, startOfDay } from "@/features/journal/journal-filter";

const deed = (command: string, more: Partial<Deed> = {}) =>
  ({
    command,
    about: { count: 1 },
    source: "hand",
    undoes: null,
    actor: "Responsable produit",
    ...more,
  }) as Deed;

// Verifies: 3e.3
test("deeds are sorted into the kinds that people look for", () => {
  expect(kindOf(deed("card/edit"))).toBe("cards");
  expect(kindOf(deed("comment/remove"))).toBe("removals");
  expect(kindOf(deed("card/move"))).toBe("moves");
  expect(kindOf(deed("card/trash"))).toBe("removals");
  expect(kindOf(deed("sprint/complete"))).toBe("sprints");
  expect(kindOf(deed("label/add"))).toBe("setup");
  expect(kindOf(deed("import/apply", { source: "import" }))).toBe("files");
  expect(kindOf(deed("history/undo", { undoes: "a" as never }))).toBe("steps");
});

// Verifies: 3e.3
test("a journal is filtered by person, kind and words, accents and case ignored", () => {
  const passes = (some: Partial<typeof noFilter>, one: Deed) =>
    accepting({ ...noFilter, ...some }, () => "déplacement de INT-4")(one);
  const moved = deed("card/move", { about: { key: "INT-4", name: "Épopée", count: 1 } });
  expect(passes({}, moved)).toBe(true);
  expect(passes({ who: "Une autre" }, moved)).toBe(false);
  expect(passes({ kind: "cards" }, moved)).toBe(false);
  for (const text of ["int-4", "EPOPEE", "deplacement", "responsable"])
    expect(passes({ text }, moved)).toBe(true);
  expect(passes({ text: "INT-5" }, moved)).toBe(false);
});

// Verifies: 3e.3
test("a filter is read from the address, and what is not understood is left out", () => {
  const read = (text: string) =>
    readFilter(new URLSearchParams(text), (code) => (code === "INT" ? ("p" as never) : ""));
  expect(read("who=A&kind=moves&project=INT&from=2026-11-01&q=x")).toEqual({
    who: "A",
    kind: "moves",
    projectId: "p",
    from: "2026-11-01",
    to: "",
    text: "x",
  });
  expect(read("kind=nonsense&from=yesterday&project=ZZZ")).toEqual(noFilter);
});

// Verifies: 3e.3
test("a day of the period begins at its midnight in the zone, also where clocks change", () => {
  expect(new Date(startOfDay("2026-11-25", "Europe/Paris")).toISOString()).toBe("2026-11-24T23:00:00.000Z");
  expect(new Date(startOfDay("2026-03-29", "Europe/Paris")).toISOString()).toBe("2026-03-28T23:00:00.000Z");
  expect(new Date(startOfDay("2026-03-30", "Europe/Paris")).toISOString()).toBe("2026-03-29T22:00:00.000Z");
  expect(new Date(startOfDay("2026-11-25", "Pacific/Kiritimati")).toISOString()).toBe(
    "2026-11-24T10:00:00.000Z",
  );
  expect(new Date(startOfDay("2026-11-25", "Pacific/Honolulu")).toISOString()).toBe(
    "2026-11-25T10:00:00.000Z",
  );
});
