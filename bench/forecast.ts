// A forecast over five hundred cards, beside a plain loop that makes as many random draws as its runs make.
import { forecastWhen } from "@/domain/reports/forecast/forecast";
import { seededDice } from "@/domain/reports/forecast/seeded-dice";

declare global {
  interface Window {
    bench: { forecast: () => { runs: number; draws: number } };
  }
}

/** Cards finished on each of sixty working days, about two a day. */
const samples = Array.from({ length: 60 }, (_, i) => (i * 7) % 5);
const remaining = 500;

window.bench = {
  forecast() {
    const start = performance.now();
    const answer = forecastWhen({ samples, seed: 1 }, remaining);
    const runs = performance.now() - start;
    if (typeof answer === "string") throw new Error(answer);
    // One draw a period of each run, and one for each period of the past that is drawn anew.
    const count = answer.outcomes.reduce((sum, each) => sum + each.runs * (each.periods + samples.length), 0);
    const dice = seededDice(1);
    const from = performance.now();
    let sum = 0;
    for (let i = 0; i < count; i += 1) sum += samples[Math.floor(dice() * samples.length)] ?? 0;
    const draws = performance.now() - from;
    if (sum < 0) throw new Error("no draw is below nought");
    return { runs, draws };
  },
};
