// Both builds, when the sources are newer than what was built; `isStale` for those who only want to know.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["src", "public", "index.html", "vite.config.ts", "package.json", "package-lock.json"];

function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True when a build is missing or older than any source. `vigie.html` is written last: its age is the build's. */
export function isStale(dist = process.env["VIGIE_DIST"] ?? "dist") {
  const built = join(dist, "vigie.html");
  if (!existsSync(built) || !existsSync(join(dist, "index.html"))) return true;
  return statSync(built).mtimeMs < Math.max(...sources.map(newest));
}

/** Builds the PWA and the one file; true when both succeeded. */
export function build() {
  return ["", " --mode single"].every(
    (mode) =>
      spawnSync(`node node_modules/vite/bin/vite.js build --logLevel warn${mode}`, {
        shell: true,
        stdio: "inherit",
      }).status === 0,
  );
}
