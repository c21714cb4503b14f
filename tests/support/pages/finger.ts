import type { CDPSession, Page } from "@playwright/test";

type Point = { readonly x: number; readonly y: number };

/** One finger on the screen, through the browser's own protocol: the page cannot tell it from a real one. */
export class Finger {
  private readonly session: CDPSession;
  private readonly page: Page;
  private at: Point = { x: 0, y: 0 };

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page): Promise<Finger> {
    return new Finger(page, await page.context().newCDPSession(page));
  }

  async down(at: Point): Promise<void> {
    this.at = at;
    await this.send("touchStart", [at]);
  }

  /** Moves by small steps, as a finger does. */
  async moveTo(to: Point, steps = 20): Promise<void> {
    const from = this.at;
    for (let step = 1; step <= steps; step += 1) {
      const share = step / steps;
      this.at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
      await this.send("touchMove", [this.at]);
    }
  }

  /** Down, along and up in one go: a test that waits for each answer may rest where a hand would not. */
  async swipe(from: Point, to: Point, steps = 6): Promise<void> {
    const on = (step: number): Point => ({
      x: from.x + ((to.x - from.x) * step) / steps,
      y: from.y + ((to.y - from.y) * step) / steps,
    });
    const sent = [this.send("touchStart", [from])];
    for (let step = 1; step <= steps; step += 1) sent.push(this.send("touchMove", [on(step)]));
    sent.push(this.send("touchEnd", []));
    await Promise.all(sent);
  }

  async up(): Promise<void> {
    await this.send("touchEnd", []);
  }

  /** Stays where it is until something holds: pressed, or pulling at an edge. */
  async stayUntil(holds: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 200; turn += 1) {
      if (await holds()) return;
      await this.page.evaluate(() => new Promise((wake) => requestAnimationFrame(wake)));
    }
    throw new Error("nothing came of holding still");
  }

  private send(type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]): Promise<unknown> {
    return this.session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
    });
  }
}
