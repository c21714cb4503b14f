import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "vitest";
import { notRun } from "./when-present";

/** Files that real tools wrote lie beside the project, never in it: `VIGIE_REAL_DATA`, else `../shared/data`. */
const folder = resolve(process.env["VIGIE_REAL_DATA"] ?? "../shared/data");

/** Where a real file is, or would be. */
export function realPath(path: string): string {
  return resolve(folder, path);
}

/**
 * A test that needs a real file. Where the file is absent it says so in its
 * title and passes: what was not run is counted by that title, never hidden.
 */
export function whenPresent(
  path: string,
  title: string,
  body: (bytes: Uint8Array) => void | Promise<void>,
  patience = 20_000,
): void {
  const file = realPath(path);
  if (existsSync(file)) test(title, () => body(new Uint8Array(readFileSync(file))), patience);
  else test(`not run: ${title} (no ${path})`, () => notRun(`${title} (no ${path})`));
}
