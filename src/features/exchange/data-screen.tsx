import { type ReactElement, useEffect, useRef } from "react";
import { useHashQuery } from "@/features/route";
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
  const isForRestore = useHashQuery().get("do") === "restore";
  const restore = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isForRestore) return;
    restore.current?.scrollIntoView({ block: "start" });
    restore.current?.querySelector<HTMLElement>("input")?.focus();
  }, [isForRestore]);
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
