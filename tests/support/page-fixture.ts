// What every story in a browser must also hold: no violation of the policy, no error in the page, no request to
// anywhere but its own origin.
import { type BrowserContext, test as base, expect } from "@playwright/test";

declare global {
  interface Window {
    noteViolation(text: string): void;
  }
}

/** What a context has done that it must not; empty as long as all is well. */
export type Troubles = readonly string[];

/**
 * Listens to every page of a context, those to come included. To be called before the first page is led anywhere.
 * `origins` are the addresses that belong to the story; a page from disk has none, only itself.
 */
export async function listenForTroubles(
  context: BrowserContext,
  origins: readonly string[],
): Promise<Troubles> {
  const troubles: string[] = [];
  await context.exposeBinding("noteViolation", (_source, text: string) => {
    troubles.push(`violation: ${text}`);
  });
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      window.noteViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  context.on("weberror", (error) => troubles.push(`page error: ${String(error.error().stack)}`));
  context.on("console", (message) => {
    // A worker's violations reach no listener of the page, only the console.
    if (message.type() === "error" && /Content Security Policy|Trusted/.test(message.text()))
      troubles.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    const url = request.url();
    if (/^(data|blob|about|file|chrome-extension):/.test(url)) return;
    if (!origins.includes(new URL(url).origin)) troubles.push(`foreign request: ${url}`);
  });
  return troubles;
}

type Fixtures = { readonly origins: readonly string[]; readonly troubles: Troubles };

/** Playwright's test, on a page that may not misbehave. */
export const test = base.extend<Fixtures>({
  /** Addresses beyond the served build that a story is told on. */
  origins: [[], { option: true }],
  troubles: [
    async ({ context, baseURL, origins }, use) => {
      const own = baseURL === undefined ? [] : [new URL(baseURL).origin];
      const troubles = await listenForTroubles(context, [...own, ...origins]);
      await use(troubles);
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});
