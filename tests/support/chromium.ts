// A Chromium whose process the story holds: its profile outlives it, and it can be killed.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type LaunchOptions, type Page } from "@playwright/test";

const path = process.env["CHROME_PATH"] ?? chromium.executablePath();
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export const chromiumOptions: LaunchOptions = { executablePath: path, args: asRoot };

/** A folder for a profile, and its end. */
export function aProfile(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "vigie-profile-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A browser on a profile, closed as a person closes it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    ...chromiumOptions,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  return context;
}

export type MortalBrowser = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to the browser and all its processes, in the middle of whatever it does. */
  readonly kill: () => Promise<void>;
};

/** A browser that is ours to kill: started by us, in a process group of its own. */
export async function startMortal(folder: string): Promise<MortalBrowser> {
  const portFile = join(folder, "DevToolsActivePort");
  rmSync(portFile, { force: true });
  const child = spawn(
    path,
    [
      ...asRoot,
      "--headless",
      "--remote-debugging-port=0",
      `--user-data-dir=${folder}`,
      "--no-first-run",
      "--no-default-browser-check",
      "--disable-gpu",
      "--window-size=1440,900",
      "about:blank",
    ],
    { detached: true, stdio: "ignore", env: { ...process.env, TZ: "Europe/Paris" } },
  );
  const address = await addressIn(portFile);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page, kill: () => killGroup(child) };
}

async function addressIn(portFile: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = existsSync(portFile) ? readFileSync(portFile, "utf8").split("\n")[0] : "";
    if (port) return `http://127.0.0.1:${port}`;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error("the browser did not say where it listens");
}

function killGroup(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    if (child.pid === undefined || child.exitCode !== null) {
      done();
      return;
    }
    child.once("exit", () => done());
    process.kill(-child.pid, "SIGKILL");
  });
}
