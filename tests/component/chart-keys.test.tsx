import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Keys } from "@/ui/chart/keys";

// Verifies: 5h.23
test("lines, levels and ranges that a narrow chart cannot name at their ends have keys, each name once", () => {
  const points = [{ x: 0, y: 1 }];
  render(
    <Keys
      keys={[{ label: "Réalisé", fill: { tone: "accent" } }]}
      layers={[
        { kind: "span", low: 25, high: 34, label: "Fourchette", tone: "accent" },
        { kind: "level", y: 29.2, label: "Moyenne 29,2", tone: "ink" },
        { kind: "line", form: "step", points, label: "Reste à faire", tone: "accent" },
        { kind: "line", form: "step", points, label: "Réalisé", tone: "ok" },
        { kind: "line", form: "step", points, tone: "ok" },
      ]}
    />,
  );
  const keys = screen.getAllByRole("listitem");
  expect(keys.map(({ textContent }) => textContent)).toEqual([
    ...["Fourchette", "Moyenne 29,2", "Reste à faire", "Réalisé"],
  ]);
  // Where there is room at the ends, only what no end names is left; on paper all of them.
  const narrowOnly = keys.map(({ className }) => className.includes("@min-[460px]:hidden print:flex!"));
  expect(narrowOnly).toEqual([true, true, true, false]);
});
