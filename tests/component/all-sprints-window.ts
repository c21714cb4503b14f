import { act } from "@testing-library/react";

/** A window that sees what the test says: jsdom lays nothing out, and so has none. */
export class SeeingWindow {
  static readonly all = new Set<SeeingWindow>();
  readonly watched = new Set<Element>();
  private static readonly own = globalThis.IntersectionObserver;

  static open(): void {
    Object.assign(globalThis, { IntersectionObserver: SeeingWindow });
  }

  static close(): void {
    if (SeeingWindow.own) Object.assign(globalThis, { IntersectionObserver: SeeingWindow.own });
    else Reflect.deleteProperty(globalThis, "IntersectionObserver");
  }

  private readonly tell: IntersectionObserverCallback;

  constructor(tell: IntersectionObserverCallback) {
    this.tell = tell;
    SeeingWindow.all.add(this);
  }

  observe(element: Element): void {
    this.watched.add(element);
  }

  unobserve(element: Element): void {
    this.watched.delete(element);
  }

  disconnect(): void {
    this.watched.clear();
  }

  static async sees(target: Element, isIntersecting: boolean): Promise<void> {
    await act(async () => {
      for (const each of SeeingWindow.all)
        if (each.watched.has(target))
          each.tell([{ target, isIntersecting } as IntersectionObserverEntry], each as never);
    });
  }
}
