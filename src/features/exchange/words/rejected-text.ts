import type { Rejected } from "@/exchange/draft";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** Why a line was not taken, and what would make it good. */
export function rejectedText(t: Translate, format: Format, { code, value, otherLine }: Rejected): string {
  const told = { value: value ?? "", line: otherLine === null ? "" : format.number(otherLine) };
  return t(`exchange.rejected.${code}`, told);
}
