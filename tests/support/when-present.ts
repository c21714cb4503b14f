// What a test does where its real input is absent: it says so, and `npm test` counts it apart from what passed.
import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";

const top = join(import.meta.dirname, "../..");

/** The path of a real file that is no part of the repository; `VIGIE_DATA` says where they are kept. */
export function realFile(name: string): string {
  return join(process.env["VIGIE_DATA"] ?? join(top, "../shared/data"), name);
}

/** Says that a test did not run and why. One call a test: the count at the end is the number of calls. */
export function notRun(why: string): void {
  const line = `not run: ${why.replaceAll("\n", " ")}\n`;
  const file = process.env["VIGIE_NOT_RUN"];
  if (file) appendFileSync(file, line);
  else process.stdout.write(line);
}

/** True when the real file is there; otherwise says that the test was not run. `if (!whenPresent(file)) return;` */
export function whenPresent(file: string): boolean {
  if (existsSync(file)) return true;
  notRun(`${file} is absent`);
  return false;
}
