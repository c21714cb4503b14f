import type { Page } from "@playwright/test";

/**
 * Texts that a person cannot read to their end: a box that hides what overflows it and neither scrolls nor says so
 * with an ellipsis, and a control or text that ends outside the window while nothing scrolls there.
 */
export function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) =>
      `<${element.tagName.toLowerCase()}> ${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 60)}`;
    const isSeen = (element: Element) => {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return (
        style.visibility !== "hidden" &&
        box.width > 2 &&
        box.height > 2 &&
        !element.closest(".sr-only, [hidden]")
      );
    };
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      if (!isSeen(element) || element instanceof SVGElement) continue;
      const style = getComputedStyle(element);
      const hidesX = style.overflowX === "hidden" || style.overflowX === "clip";
      const hidesY = style.overflowY === "hidden" || style.overflowY === "clip";
      const isShortened = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none";
      const holdsText = (element.textContent ?? "").trim() !== "";
      if (!holdsText || isShortened) continue;
      if (hidesX && element.scrollWidth > element.clientWidth + 1)
        found.push(`${nameOf(element)}: ${element.scrollWidth} wide in ${element.clientWidth}`);
      // A line box may be a pixel or two higher than its text.
      if (hidesY && element.scrollHeight > element.clientHeight + 3)
        found.push(`${nameOf(element)}: ${element.scrollHeight} high in ${element.clientHeight}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>(
      "button, a, input, select, textarea, h1, h2, h3",
    )) {
      if (!isSeen(element)) continue;
      const box = element.getBoundingClientRect();
      let around = element.parentElement;
      while (
        around &&
        !/auto|scroll/.test(`${getComputedStyle(around).overflowX}${getComputedStyle(around).overflowY}`)
      )
        around = around.parentElement;
      if (!around && (box.right > innerWidth + 1 || box.left < -1 || box.bottom > innerHeight + 1))
        found.push(`${nameOf(element)}: outside the window`);
    }
    return [...new Set(found)];
  });
}
