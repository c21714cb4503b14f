import { refusalText } from "@/features/pieces/refusal-text";
import type { BackupRefusal, RestoreTrouble } from "@/features/services/exchange-jobs";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";

/** Why a native file is not taken: the line, and the way out. */
export function backupRefusalText(t: Translate, format: Format, refusal: BackupRefusal): string {
  switch (refusal.kind) {
    case "empty":
    case "encrypted":
    case "not-vigie":
      return t(`exchange.native.${refusal.kind}`);
    case "newer":
      return t("exchange.native.newer", { app: refusal.app });
    case "cut-short":
    case "hash-mismatch":
      return t(`exchange.native.${refusal.kind}`, { line: format.number(refusal.line) });
    case "bad-line":
      return t("exchange.native.bad-line", { line: format.number(refusal.line), what: refusal.what });
    case "too-large":
      return t("exchange.native.too-large", {
        line: format.number(refusal.line),
        size: refusal.of === "file" ? format.fileSize(refusal.size) : format.number(refusal.size),
        limit: refusal.of === "file" ? format.fileSize(refusal.limit) : format.number(refusal.limit),
      });
  }
}

/** Why a restoration was not done. */
export function restoreTroubleText(t: Translate, format: Format, trouble: RestoreTrouble): string {
  return trouble.kind === "base-not-empty"
    ? t("exchange.native.base-not-empty")
    : refusalText(t, format, trouble);
}
