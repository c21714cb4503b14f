// The bench: `node bench/run.mjs [--no-build] [--strict] [scenario…]`. Each file of bench/scenarios exports `name` and
// `run({ context, launch, serve, pages, root, row })`; `row` takes one measured figure and what it is held to:
//   value, against   a number, or a { median, noise } of medianOf
//   limit            the greatest value / against
//   most             the greatest value
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { launch } from "./measure.mjs";
import { serve } from "./serve.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));

// The pages of the bench, and the application as it is now: yesterday's build has yesterday's figures.
const builds = [["-c", at("vite.config.ts")], ...(process.env.VIGIE_DIST ? [] : [[]])];
for (const which of options.includes("--no-build") ? [] : builds) {
  const built = spawnSync("npx", ["vite", "build", ...which, "--logLevel", "warn"], {
    stdio: "inherit",
    cwd: at(".."),
    shell: process.platform === "win32",
  });
  if (built.status !== 0) process.exit(1);
}

const mid = (figure) => (typeof figure === "number" ? figure : figure.median);
const rows = [];

function row(scenario, { what, unit, value, against, limit, most }) {
  const ratio = against === undefined ? null : mid(value) / mid(against);
  const met = limit !== undefined ? ratio <= limit : most !== undefined ? mid(value) <= most : null;
  const noise = Math.max(value.noise ?? 0, against?.noise ?? 0);
  const line = {
    scenario,
    what,
    unit,
    value: mid(value),
    against: against === undefined ? null : mid(against),
    ratio,
    noise: value.noise === undefined ? null : noise,
    limit: limit ?? null,
    most: most ?? null,
    met,
  };
  rows.push(line);
  console.log(inWords(line));
}

const short = (number) => (number === null ? "" : number.toFixed(number < 10 ? 2 : 0));

function inWords({ what, unit, value, against, ratio, noise, limit, most, met }) {
  const bound = limit !== null ? `≤ ${limit} ×` : most !== null ? `≤ ${short(most)}` : "";
  return [
    what.padEnd(40),
    `${short(value)} ${unit}`.padStart(12),
    (against === null ? "" : `/ ${short(against)}`).padStart(10),
    (ratio === null ? "" : `${ratio.toFixed(2)} ×`).padStart(9),
    (noise === null ? "" : `± ${Math.round(noise * 100)} %`).padStart(8),
    bound.padStart(10),
    met === null ? "" : met ? "  met" : "  MISSED",
  ].join(" ");
}

const scenarios = [];
for (const file of readdirSync(at("scenarios"))
  .filter((file) => file.endsWith(".mjs"))
  .sort())
  scenarios.push(await import(new URL(`scenarios/${file}`, import.meta.url).href));

const pages = await serve(at("dist"));
let version = "";
try {
  for (const { name, run } of scenarios) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n${name}`);
    const browser = await launch();
    version = browser.version;
    try {
      await run({
        context: browser.context,
        launch,
        serve,
        pages: pages.url,
        root: at(".."),
        row: (figure) => row(name, figure),
      });
    } finally {
      await browser.close();
    }
  }
} finally {
  await pages.close();
}
const machine = {
  cpus: cpus().length,
  model: cpus()[0]?.model ?? "",
  browser: version,
  node: process.version,
};
writeFileSync(
  at("results.json"),
  `${JSON.stringify({ at: new Date().toISOString(), machine, rows }, null, 2)}\n`,
);
const missed = rows.filter(({ met }) => met === false);
console.log(`\n${rows.length} figures, ${missed.length} missed; bench/results.json`);
if (options.includes("--strict") && missed.length > 0) process.exitCode = 1;
