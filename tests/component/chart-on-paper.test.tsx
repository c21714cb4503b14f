import { act, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Chart } from "@/ui/chart/chart";
import { chartAsSvg } from "@/ui/chart/export";

// Verifies: 5h.25, B71
test("on paper a chart is as wide as the page whatever the window was, and afterwards as it was", () => {
  const points = [
    { x: 0, y: 1 },
    { x: 1, y: 2 },
  ];
  const { container } = render(
    <Chart
      label="Essai"
      spec={{
        across: { kind: "slots", labels: ["a", "b"] },
        upwards: { most: 2, title: "Cartes", say: String },
        layers: [{ kind: "line", form: "straight", tone: "accent", points }],
        stops: [],
        keys: [],
      }}
    />,
  );
  const widths = () => [...container.querySelectorAll("svg")].map((svg) => svg.getAttribute("width"));
  const before = widths();
  act(() => void window.dispatchEvent(new Event("beforeprint")));
  expect(widths()).toEqual(["720"]);
  act(() => void window.dispatchEvent(new Event("afterprint")));
  expect(widths()).toEqual(before);
});

// Verifies: 5h.25
test("the keys of a chart in a file stand in rows that its paper has room for, however many there are", () => {
  const labels = Array.from({ length: 12 }, (_, i) => `Colonne numéro ${i + 1} du tableau`);
  const svg = chartAsSvg(
    {
      across: { kind: "slots", labels: ["a"] },
      upwards: { most: 2, title: "Cartes", say: String },
      layers: [],
      stops: [],
      keys: labels.map((label) => ({ label, fill: { tone: "accent" as const } })),
    },
    { title: "Essai", summary: "Une phrase.", marking: "NON PROTÉGÉ", foot: ["Une définition."] },
  );
  const places = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)">(?:(?!<\/g>).)*>(Colonne [^<]*)</g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  expect(places).toHaveLength(12);
  for (const [x] of places) expect(x + 28 + 27 * 6.4).toBeLessThanOrEqual(960);
  expect(new Set(places.map(([, y]) => y)).size).toBeGreaterThan(1);
  const foot = /y="([\d.]+)"[^>]*>Une définition\.</.exec(svg);
  expect(Number(foot?.[1])).toBeGreaterThan(Math.max(...places.map(([, y]) => y + 12)));
});
