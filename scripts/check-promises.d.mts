// The types of what tests/architecture uses of check-promises.mjs.
type Titled = { readonly title: string; readonly verifies: readonly string[] };
type PromiseRow = {
  readonly id: string;
  readonly words: string;
  readonly titles: readonly string[];
  readonly isLookedAt: boolean;
};
export function titlesOf(name: string, text: string): readonly Titled[];
export function rowsOf(markdown: string): readonly PromiseRow[];
export function gapsOf(
  required: readonly string[],
  rows: readonly PromiseRow[],
  tests: readonly Titled[],
): readonly { readonly id: string; readonly gap: string }[];
