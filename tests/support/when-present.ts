// What a test does where its real input is absent: it says so, and `npm test` counts it apart from what passed.
import { appendFileSync } from "node:fs";

/** Says that a test did not run and why. One call a test: the count at the end is the number of calls. */
export function notRun(why: string): void {
  const line = `not run: ${why.replaceAll("\n", " ")}\n`;
  const file = process.env["VIGIE_NOT_RUN"];
  if (file) appendFileSync(file, line);
  else process.stdout.write(line);
}
