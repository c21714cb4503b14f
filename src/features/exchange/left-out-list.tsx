import type { ReactElement } from "react";
import type { LeftOut } from "@/exchange/native/native-file";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Callout } from "@/ui/callout";

const shown = 100;

/** The manifest of what a light file lacks: names, sizes, and hashes by which a copy is known (B75). */
export function LeftOutList({ items }: { items: readonly LeftOut[] }): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (items.length === 0) return null;
  const size = format.fileSize(items.reduce((sum, { bytes }) => sum + bytes, 0));
  return (
    <Callout tone="warn">
      <p>{t("exchange.attachments.leftOut", { count: items.length, size })}</p>
      <details className="mt-1">
        <summary className="cursor-pointer font-medium">{t("exchange.attachments.list")}</summary>
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          {items.slice(0, shown).map(({ name, bytes, hash }) => (
            <li key={hash} className="wrap-anywhere">
              {t("exchange.attachments.item", { name, size: format.fileSize(bytes) })}{" "}
              <span className="font-mono text-xs">{`SHA-256 ${hash}`}</span>
            </li>
          ))}
        </ul>
        {items.length > shown ? (
          <p>{t("exchange.attachments.more", { count: items.length - shown })}</p>
        ) : null}
      </details>
    </Callout>
  );
}
