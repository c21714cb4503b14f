import { startTransition } from "react";

type Tell = (isNear: boolean) => void;

/** Which rows and cells of the grid are near what is in sight, in both directions: one watch for all of them. */
export type Sight = {
  readonly watch: (element: Element, tell: Tell) => () => void;
  /** Has a cell and its row drawn wherever they are: something in it is to take the focus, which leads there. */
  readonly bring: (cellId: string) => void;
};

/** What is this near is drawn before it is in sight. */
const margin = "30% 20%";

export function createSight(): Sight {
  const told = new Map<Element, Tell>();
  let observer: IntersectionObserver | null = null;
  const observerFor = (element: Element): IntersectionObserver => {
    // Only of the box that scrolls does a margin widen what is in sight.
    const root = element.closest("table")?.parentElement ?? null;
    return new IntersectionObserver(
      (entries) =>
        startTransition(() => {
          for (const { target, isIntersecting } of entries) told.get(target)?.(isIntersecting);
        }),
      { root, rootMargin: margin },
    );
  };
  return {
    watch(element, tell) {
      if (typeof IntersectionObserver === "undefined") return () => undefined;
      observer ??= observerFor(element);
      const watching = observer;
      told.set(element, tell);
      watching.observe(element);
      return () => {
        told.delete(element);
        watching.unobserve(element);
      };
    },
    bring(cellId) {
      for (const [element, tell] of told)
        if (element instanceof HTMLElement && element.dataset["dragColumn"] === cellId) {
          tell(true);
          if (element.parentElement) told.get(element.parentElement)?.(true);
        }
    },
  };
}
