import { join } from "node:path";
import { firstLoad } from "./scripts/first-load.mjs";

const dist = process.env["VIGIE_DIST"] ?? "dist";

export default [
  { name: "first load, JavaScript", path: firstLoad(dist), limit: "180 kB", gzip: true },
  { name: "vigie.html", path: join(dist, "vigie.html"), limit: "930 kB", gzip: true },
];
