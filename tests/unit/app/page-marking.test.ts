import { expect, test } from "vitest";
import { pageRules } from "@/app/shell/page-marking";

// Verifies: B116, 3f.2
test("the rules of a page bear mention, note and number, and no word of a mention ends its string", () => {
  const rules = pageRules(
    {
      level: "custom",
      label: 'USAGE "INTERNE"\\',
      caveats: ["SPÉCIAL FRANCE"],
      ink: "red",
      showBottom: true,
    },
    { note: "Données fictives", page: "Page" },
  );
  expect(rules).toContain('content: "USAGE \\"INTERNE\\"\\\\ – SPÉCIAL FRANCE"; color: #c9191e;');
  expect(rules.match(/@(top|bottom)-center/g)).toEqual(["@top-center", "@bottom-center"]);
  expect(rules).toContain('content: "Page " counter(page) "/" counter(pages);');
  expect(rules).toContain('"Données fictives"');
});
