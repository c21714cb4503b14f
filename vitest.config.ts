import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const alias = [{ find: /^@\//, replacement: fileURLToPath(new URL("src/", import.meta.url)) }];
const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as {
  version: string;
};
const define = { __VERSION__: JSON.stringify(version) };

/**
 * The sources are read once a worker and not once a file, which takes more than half of the time away: what a module
 * keeps for itself must be no other file's business, and is so in the product, where all of them live in one page.
 */
const shared = { isolate: false, restoreMocks: true, unstubGlobals: true } as const;

/** Firefox drives the build, so `npm test` asks for it once there is one, and only where Firefox is. */
const firefox: TestProjectInlineConfiguration = {
  test: {
    name: "firefox",
    // Seen once in many runs: Firefox says « InvalidStateError: An exception was thrown » of a page, and never where.
    // Until that is found, a story is told a second time before it counts as broken.
    retry: 1,
    environment: "node",
    include: ["tests/browser/**/*.firefox.test.ts"],
    globalSetup: ["tests/support/serve-build.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
};

export default defineConfig({
  test: {
    // One worker a core: by itself a run leaves one core to nobody.
    maxWorkers: availableParallelism(),
    projects: [
      {
        define,
        resolve: { alias },
        test: {
          ...shared,
          name: "unit",
          environment: "node",
          // Before anything reads Dexie, whichever file a worker begins with.
          setupFiles: ["fake-indexeddb/auto"],
          // As for components: what is polled for is there at once, and a busy machine may take its time.
          expect: { poll: { timeout: 15_000 } },
          include: ["tests/{unit,property,conformance,migrations,architecture}/**/*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        define,
        plugins: [react()],
        resolve: { alias },
        test: {
          ...shared,
          name: "component",
          environment: "jsdom",
          include: ["tests/component/**/*.test.tsx"],
          setupFiles: ["tests/support/component-setup.ts"],
          testTimeout: 60_000,
        },
      },
      ...(process.env["VIGIE_FIREFOX"] ? [firefox] : []),
    ],
  },
});
