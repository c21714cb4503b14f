import { refusalText } from "@/features/pieces/refusal-text";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { Step } from "../workers/step-of";

/** How many are named; the journal names all. */
const named = 5;

/** The sentences of a step that could not go back whole: how many did, which did not, and why. Empty when all did. */
export function remainderText(
  t: Translate,
  format: Format,
  { back, left, apart }: Omit<Step, "beyond">,
): string {
  const byReason = new Map<string, string[]>();
  for (const { key, why } of apart) {
    const words = refusalText(t, format, why);
    byReason.set(words, [...(byReason.get(words) ?? []), key]);
  }
  const names = (list: readonly string[]) =>
    format.list(list.slice(0, named)) + (list.length > named ? "…" : "");
  const kept = [...byReason].map(([why, keys]) =>
    t("shell.step.apart", { count: keys.length, names: names(keys), why }),
  );
  const overtaken =
    left.length === 0
      ? []
      : [`${t("shell.step.left", { count: left.length, names: names(left) })}.`.replace("….", "…")];
  const sentences = [...overtaken, ...kept];
  return sentences.length === 0 ? "" : [t("shell.step.back", { count: back }), ...sentences].join(" ");
}
