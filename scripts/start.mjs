// `npm start`: the production build on http://localhost:4173, built first when there is none or it is older than the
// sources. Only this machine is answered; deploy/ has what a real web server needs.
import { preview } from "vite";
import { build, isStale } from "./build.mjs";

if (isStale()) {
  console.log("Building Vigie…");
  if (!build()) {
    console.error("The build failed: nothing is served.");
    process.exit(1);
  }
}
const port = Number(process.env["VIGIE_PORT"] ?? 4173);
try {
  const server = await preview({ logLevel: "error" });
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, () => {
      server.httpServer.close();
      process.exit(0);
    });
  }
  console.log(`Vigie: http://localhost:${port}  (Ctrl+C ends it)`);
} catch (error) {
  console.error(`Port ${port} cannot be used (${error.message}). Another one: VIGIE_PORT=4174 npm start`);
  process.exit(1);
}
