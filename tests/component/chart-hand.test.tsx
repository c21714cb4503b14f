import { fireEvent, render, screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { flowAnswers } from "@/domain/reports/answers/flow-answers";
import { breachesFigure } from "@/features/reports/flow/breaches-figure";
import { loadTexts } from "@/i18n/i18n";
import { must } from "@/lib/assert";
import { Chart } from "@/ui/chart/chart";
import { flowBook, flowTools, plain } from "../support/flow-book";
import { onDay, type Told, toldPast } from "../support/told-past";

beforeAll(loadTexts);

// Verifies: 5i.9, B71
test("the pointer on a breach of a limit is told of that one, at its beginning as at its end", () => {
  const cards: Record<string, Told[]> = {
    a: [
      [0, "doing"],
      [9, "done"],
    ],
    b: [
      [1, "doing"],
      [2, "done"],
    ],
    c: [[4, "doing"]],
  };
  const book = flowBook(toldPast(cards, { limits: { doing: 1 } }));
  const answer = flowAnswers.wipBreaches(book, { days: null }, onDay(9));
  const { chart, table } = breachesFigure(answer, flowTools());
  const { container } = render(<Chart label="Dépassements" spec={must(chart, "a chart")} isPaper />);
  const bars = [...container.querySelectorAll("svg rect[rx='2']")].map((bar) => {
    const [x, width, y] = ["x", "width", "y"].map((name) => Number(bar.getAttribute(name)));
    return { x: x ?? 0, width: width ?? 0, y: y ?? 0 };
  });
  expect(bars).toHaveLength(2);
  for (const [i, { x, width, y }] of bars.entries())
    for (const share of [0.1, 0.5, 0.9]) {
      fireEvent.pointerMove(container.firstElementChild as Element, {
        ...{ clientX: x + width * share, clientY: y + 5 },
      });
      const from = table.rows[i]?.[1]?.text ?? "";
      const said = screen.getByText(/, (?:du|depuis le) /u).textContent;
      expect([i, share, plain(said)]).toEqual([i, share, expect.stringContaining(plain(from))]);
    }
});
