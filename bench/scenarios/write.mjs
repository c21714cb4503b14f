// One write at 10 000 cards: dispatch to committed, beside a raw strict put in the same base.
import { median, noiseOf } from "../measure.mjs";

export const name = "write";

export async function run({ context, pages, row }) {
  const page = await context.newPage();
  await page.goto(`${pages}/write.html`);
  await page.evaluate(() => window.bench.fill(10_000));
  const [raw, move] = [[], []];
  for (let round = 0; round < 6; round += 1) {
    const [puts, moves] = [
      await page.evaluate(() => window.bench.raw(60)),
      await page.evaluate(() => window.bench.move(60)),
    ];
    // The first round warms both up.
    if (round > 0) raw.push(median(puts));
    if (round > 0) move.push(median(moves));
  }
  const figure = (values) => ({ median: median(values), noise: noiseOf(values), values });
  row({
    what: "dispatch to committed, 10 000 cards",
    unit: "ms",
    value: figure(move),
    against: figure(raw),
    limit: 3,
  });
  await page.close();
}
