import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "./checks/source";

const read = (path: string): string => readFileSync(join(repository, path), "utf8");

/** The directives of a policy; an ellipsis in a template is no directive. */
function directives(policy: string): readonly string[] {
  return policy
    .split(";")
    .map((text) => text.trim())
    .filter((text) => /^[a-z-]+( |$)/.test(text));
}

function textIn(source: string, name: string): string {
  const found = new RegExp(`const ${name} =\\s*["\`]([^"\`]+)["\`]`).exec(source)?.[1];
  if (found === undefined) throw new Error(`vite.config.ts has no policy named ${name}`);
  return found;
}

const config = read("vite.config.ts");
const inPage = [...directives(textIn(config, "served")), ...directives(textIn(config, "strict"))];

// Verifies: 2f.4
test("the server examples repeat the policy of the page, and forbid framing besides", () => {
  expect(inPage.length).toBeGreaterThan(11);
  for (const example of ["deploy/nginx.conf", "deploy/httpd.conf"]) {
    const policies = [...read(example).matchAll(/Content-Security-Policy "([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    const full = policies.filter((policy) => policy.includes("style-src"));
    expect(full.length, example).toBeGreaterThan(0);
    for (const policy of full)
      expect([...directives(policy)].sort(), example).toEqual([...inPage, "frame-ancestors 'none'"].sort());
  }
});

// Verifies: M31
test("no policy lets a text run: nothing is unsafe, everything begins with none", () => {
  expect(inPage).toContain("default-src 'none'");
  expect(inPage).toContain("require-trusted-types-for 'script'");
  for (const path of ["vite.config.ts", "deploy/nginx.conf", "deploy/httpd.conf", "index.html"])
    expect(read(path)).not.toMatch(/'unsafe-|script-src [^;"`]*(https?:|\*)/);
});
