// `npm run make-portfolio -- --cards 10000 --projects 6 --seed 1 > big.jsonl`: a native file of any size, the same bytes
// for the same arguments. `--columns 6` gives every project exactly six open places (backlog, the active sprint, coming
// ones) of equal length: what the bench opens.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runnerImport } from "vite";

const whole = (name, text, least, most) => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  console.error(`--${name} must be a whole number from ${least} to ${most}, not ${text}`);
  return process.exit(2);
};

const { values } = parseArgs({
  options: {
    cards: { type: "string", default: "1000" },
    projects: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    columns: { type: "string" },
  },
});
const sizes = {
  cards: whole("cards", values.cards, 0, 1_000_000),
  projects: whole("projects", values.projects, 1, 500),
  seed: whole("seed", values.seed, 0, 2 ** 32 - 1),
  ...(values.columns === undefined ? {} : { columns: whole("columns", values.columns, 2, 40) }),
};

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const { module } = await runnerImport(path("./make-portfolio.ts"), {
  configFile: false,
  logLevel: "error",
  resolve: { alias: [{ find: /^@\//, replacement: path("../src/") }] },
});

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1));
for await (const piece of module.makePortfolio(sizes)) {
  if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once("drain", resolve));
}
