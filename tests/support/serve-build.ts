// For tests that drive a browser by themselves: the production build on a port of its own, for the length of the run.
import { preview } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the build is served: `inject("address")`. */
    address: string;
  }
}

export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  const port = Number(process.env["VIGIE_PORT"] ?? 4173) + 500;
  const server = await preview({ logLevel: "error", preview: { port } });
  project.provide("address", `http://localhost:${port}`);
  return () => new Promise((done) => server.httpServer.close(() => done()));
}
