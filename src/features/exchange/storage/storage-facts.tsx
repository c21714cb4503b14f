import { Check, Minus } from "lucide-react";
import { type ReactElement, useCallback } from "react";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Part } from "@/ui/section";
import { browserGifts, gifts } from "./browser-gifts";

/** The last backup, what the base holds and weighs, its version: plain figures in words. */
export function StorageFacts({ usage }: { usage: number | null }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries, now } = useServices();
  const backup = useLive(queries.backupState);
  const size = useLive(useCallback(() => queries.baseSize(), [queries]));
  const facts = [
    [
      t("exchange.storage.facts.backup"),
      backup && (backup.savedAt === null ? t("exchange.backup.none") : format.age(backup.savedAt, now())),
    ],
    [
      t("exchange.storage.facts.outside"),
      backup && t("exchange.storage.facts.changes", { count: backup.unsaved }),
    ],
    [
      t("exchange.storage.facts.content"),
      size &&
        (["cards", "deeds", "rows"] as const)
          .map((each) => t(`exchange.storage.facts.${each}`, { count: size[each] }))
          .join(", "),
    ],
    [
      t("exchange.storage.facts.weight"),
      size && t("exchange.storage.facts.counted", { size: format.fileSize(size.bytes) }),
    ],
    [
      t("exchange.storage.facts.said"),
      usage === null
        ? t("exchange.storage.facts.unknown")
        : t("exchange.storage.facts.estimate", { size: format.fileSize(usage) }),
    ],
    [t("exchange.storage.facts.version"), size && format.number(size.version)],
  ] as const;
  return (
    <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-2">{name}</dt>
          <dd className="max-sm:mb-1.5">{value ?? t("common.loading")}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What this browser offers to this page and what it does not, with what its absence costs. */
export function Diagnostic(): ReactElement {
  const { t } = useTranslation();
  const has = browserGifts(globalThis as Parameters<typeof browserGifts>[0]);
  return (
    <Part title={t("exchange.storage.gifts.title")}>
      <ul className="grid gap-1 text-s">
        {gifts.map((gift) => (
          <li key={gift} className="flex items-start gap-2">
            {has[gift] ? (
              <Check aria-hidden size={15} className="mt-0.5 shrink-0 text-ok" />
            ) : (
              <Minus aria-hidden size={15} className="mt-0.5 shrink-0 text-warn" />
            )}
            <span>
              {t(`exchange.storage.gifts.${gift}`)}
              {has[gift] ? t("exchange.storage.gifts.there") : t(`exchange.storage.gifts.without.${gift}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
