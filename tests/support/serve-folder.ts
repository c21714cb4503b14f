// A web server that can be stopped, started again at the same address and given another folder: what the stories
// of networks that fail and of updates need. Answers only this machine.

import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** The folder of the build under test. */
export const builtFolder: string = process.env["VIGIE_DIST"] ?? "dist";

export type FolderServer = {
  readonly port: number;
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** Again at the same address. */
  readonly start: () => Promise<void>;
};

/** Serves a folder on a free port of this machine. */
export async function serveFolder(folder: string = builtFolder): Promise<FolderServer> {
  let server = makeServer(folder);
  await listening(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://localhost:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
    async start() {
      server = makeServer(folder);
      await listening(server, port);
    },
  };
}

function makeServer(folder: string): Server {
  return createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    readFile(file).then(
      (body) => {
        response.writeHead(200, {
          "Content-Type": types[extname(file)] ?? "application/octet-stream",
          "Cache-Control": "no-cache",
          "Content-Security-Policy": "frame-ancestors 'none'",
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed).listen(port, "127.0.0.1", done);
  });
}
