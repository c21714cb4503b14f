import { withQuery } from "@/features/route";
import type { Day } from "@/lib/day";
import { asOfKey, dayAsked } from "../boot/as-of";

/** Looks at a day, or at the present: a new start on the same screen, so that none shows half of each. */
export function lookAt(day: Day | null): void {
  window.history.replaceState(null, "", `#${withQuery({ [asOfKey]: day, do: null })}`);
  window.location.reload();
}

/** Keeps the day in every address that one comes to, and begins anew when an address names another one. */
export function keepDay(day: Day): void {
  const keep = (): void => {
    const named = dayAsked();
    if (named === null) window.history.replaceState(null, "", `#${withQuery({ [asOfKey]: day })}`);
    else if (named !== day) window.location.reload();
  };
  window.addEventListener("hashchange", keep);
  window.addEventListener("popstate", keep);
  // A link that is opened in another tab, or copied, must not lead out of the day without a word.
  const carry = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest("a[href^='#/']") : null;
    const href = link?.getAttribute("href") ?? "";
    if (link && !href.includes(`${asOfKey}=`))
      link.setAttribute("href", `${href}${href.includes("?") ? "&" : "?"}${asOfKey}=${day}`);
  };
  for (const before of ["pointerdown", "focusin"]) document.addEventListener(before, carry, true);
}
