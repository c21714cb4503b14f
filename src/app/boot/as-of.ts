/** Under what an address names a day of the past: all is shown as it was at its end (Decision 123). */
export const asOfKey = "as-of";

/** The day that the address names, as it stands there; null when one is in the present. */
export function dayAsked(): string | null {
  return new URLSearchParams(window.location.hash.split("?").slice(1).join("?")).get(asOfKey);
}
