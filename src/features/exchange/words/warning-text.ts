import type { Warning } from "@/exchange/draft";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** One thing to know, with the lines where it was met. */
export function warningText(t: Translate, format: Format, { code, value, count, lines }: Warning): string {
  const said = t(`exchange.warning.${code}`, { value: value ?? "", count });
  if (lines.length === 0) return said;
  const named = lines.map((line) => format.number(line)).join(", ");
  const more = count > lines.length ? ` ${t("exchange.warning.more")}` : "";
  return `${said} (${t("exchange.warning.lines", { lines: named, count: lines.length })}${more})`;
}
