import { type ReactElement, useEffect, useRef } from "react";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { BackupSection } from "./backup-section";
import { ExportSection } from "./export-section";
import { FolderSection } from "./folder/folder-section";
import { ImportSection } from "./import/import-section";
import { PanoramaSection } from "./panorama/panorama-section";
import { RestoreSection } from "./restore/restore-section";
import { StorageSection } from "./storage/storage-section";

/** `#/data`: what comes in, what goes out, and how safe what is here is. `?do=restore` leads to the restoration. */
export function DataScreen(): ReactElement {
  const { t } = useTranslation();
  const { asOf } = useServices();
  const isForRestore = useHashQuery().get("do") === "restore";
  const restore = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isForRestore) return;
    restore.current?.scrollIntoView({ block: "start" });
    restore.current?.querySelector<HTMLElement>("input")?.focus();
  }, [isForRestore]);
  if (asOf !== undefined) return <PastData />;
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-5 p-6">
      <div>
        <h1 className="font-semibold text-xl">{t("exchange.title")}</h1>
        <p className="mt-1 text-ink-2">{t("exchange.lead")}</p>
      </div>
      <ImportSection />
      <PanoramaSection />
      <div className="grid gap-5 lg:grid-cols-2">
        <BackupSection />
        <ExportSection />
      </div>
      <FolderSection />
      <div ref={restore} className="scroll-mt-16">
        <RestoreSection />
      </div>
      <StorageSection />
    </div>
  );
}

/** Of a past day data only leave; backups and imports are of today. */
function PastData(): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-5 p-6">
      <div>
        <h1 className="font-semibold text-xl">{t("exchange.title")}</h1>
        <p className="mt-1 text-ink-2">{t("past.data")}</p>
      </div>
      <ExportSection />
    </div>
  );
}
