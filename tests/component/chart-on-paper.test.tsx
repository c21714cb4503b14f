import { act, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { Chart } from "@/ui/chart/chart";

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
