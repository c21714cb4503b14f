import type { FileRefusal } from "@/exchange/draft";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** Why a file is not taken, where, and the way out. */
export function fileRefusalText(t: Translate, format: Format, refusal: FileRefusal): string {
  switch (refusal.code) {
    case "empty":
    case "not-text":
    case "is-spreadsheet":
    case "title-not-mapped":
    case "json-without-issues":
    case "is-backup":
      return t(`exchange.refused.${refusal.code}`);
    case "no-data-row":
    case "unclosed-quote":
    case "json-unreadable":
      return t(`exchange.refused.${refusal.code}`, { line: format.number(refusal.line) });
    case "file-too-large":
      return t("exchange.refused.file-too-large", {
        size: format.fileSize(refusal.size),
        limit: format.fileSize(refusal.limit),
      });
    case "too-many-rows":
      return t("exchange.refused.too-many-rows", {
        rows: format.number(refusal.rows),
        limit: format.number(refusal.limit),
      });
    case "field-too-long":
      return t(refusal.unclosed ? "exchange.refused.field-unclosed" : "exchange.refused.field-too-long", {
        line: format.number(refusal.line),
        size: format.number(refusal.size),
        limit: format.number(refusal.limit),
      });
  }
}
