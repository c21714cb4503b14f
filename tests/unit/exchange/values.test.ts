import { describe, expect, test } from "vitest";
import { readNumber } from "@/exchange/values/numbers";
import { fitTitle, personName, plainLine, plainText, splitComment } from "@/exchange/values/texts";
import { readCategory, readFlag, readKind, readPriority } from "@/exchange/values/words";

describe("numbers", () => {
  test.each([
    ["1,5", 1.5],
    ["1.5", 1.5],
    ["5.0", 5],
    ["1 000", 1000],
    ["1\u00a0000", 1000],
    ["1\u202f000,25", 1000.25],
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["3 pts", 3],
    ["-2", -2],
    ["\u22123", -3],
    ["0", 0],
  ])("« %s » is %d", (text, value) => {
    expect(readNumber(text)).toEqual({ value, rounded: false });
  });

  test("more than two decimals are rounded, and it is said", () => {
    expect(readNumber("1,005")).toEqual({ value: 1.01, rounded: true });
    expect(readNumber("0.3333")).toEqual({ value: 0.33, rounded: true });
  });

  test.each(["En cadrage", "?", "1-2", "1e999", "", "NaN", "Infinity", "0x10"])(
    "« %s » is no number",
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );
});

describe("words of other tools", () => {
  test("kinds are known in French and English, whatever their accents and case", () => {
    expect(
      ["Story", "RÉCIT", "Sous-tâche", "Sub-task", "Épopée", "E\u0301popée", "Anomalie"].map(readKind),
    ).toEqual(["userStory", "userStory", "subtask", "subtask", "epic", "epic", "bug"]);
    expect(readKind("Chose")).toBeNull();
  });

  test("priorities are known by word and by figure", () => {
    expect(["Highest", "Élevée", "Moyenne", "Basse", "2 - High", "Trivial"].map(readPriority)).toEqual([
      "highest",
      "high",
      "medium",
      "low",
      "high",
      "lowest",
    ]);
    expect(readPriority("Exceptionnelle")).toBeNull();
  });

  test("states have a category in the languages the exports were seen in", () => {
    expect(
      ["À faire", "A faire", "Por hacer", "Em andamento", "Terminé", "Concluído", "Won’t Do"].map(
        readCategory,
      ),
    ).toEqual(["todo", "todo", "todo", "inProgress", "done", "done", "cancelled"]);
    expect(readCategory("Stage 3")).toBeNull();
  });

  test("a flag is a yes, a no, or a reason", () => {
    expect(["Impediment", "oui", "attend le marché", "", "Non", "0"].map(readFlag)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("texts", () => {
  test("markup stays as the characters it is", () => {
    expect(plainText("<script>alert(1)</script> javascript:x")).toBe(
      "<script>alert(1)</script> javascript:x",
    );
  });

  test("control characters go, line breaks become spaces in a line, accents are composed", () => {
    expect(plainLine("a\u0000b\u0007\r\nc\td e\u0301")).toBe("ab c d é");
  });

  test("a title is cut at a word before 500 characters", () => {
    const long = "réseau ".repeat(100).trim();
    const { title, cut } = fitTitle(long);
    expect(cut).toBe(true);
    expect(title.length).toBeLessThanOrEqual(500);
    expect(long.startsWith(`${title} `)).toBe(true);
    expect(fitTitle("🛰".repeat(400)).title).toBe("🛰".repeat(250));
  });

  // Verifies: B86
  test("a comment is divided at its first two semicolons only", () => {
    expect(splitComment("06/janv./26 5:15 PM;exp-01;un ; deux ; trois")).toEqual({
      at: "06/janv./26 5:15 PM",
      author: "exp-01",
      body: "un ; deux ; trois",
    });
    expect(splitComment("sans tête")).toBeNull();
  });

  test("the address after a name is left behind", () => {
    expect(personName("Exploitant réseau <exploitant@example.invalid>")).toBe("Exploitant réseau");
  });
});
