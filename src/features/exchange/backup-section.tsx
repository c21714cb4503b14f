import { Save } from "lucide-react";
import { type ReactElement, useState } from "react";
import type { LeftOut } from "@/exchange/native/native-file";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Section } from "@/ui/section";
import { LeftOutList } from "./left-out-list";

const canSqueeze = typeof CompressionStream !== "undefined";

/** The file that is the record: when it was last written, what is not in it yet, and another one at a click. */
export function BackupSection(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries, jobs, say, notify, now } = useServices();
  const state = useLive(queries.backupState);
  const [gzip, setGzip] = useState(false);
  const [isLight, setLight] = useState(false);
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const file = await jobs.saveBackup({ gzip, isLight });
      saveFile(file);
      setLeftOut(file.leftOut);
      say(t("exchange.backup.said", { name: file.name }));
    } catch {
      notify({ kind: "error", text: t("exchange.export.failed") });
    } finally {
      setBusy(false);
    }
  };
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Section title={t("exchange.backup.title")} hint={t("exchange.backup.hint")}>
      {state === undefined ? null : (
        <p>
          {state.savedAt === null
            ? t("exchange.backup.none")
            : t("exchange.backup.last", {
                age: format.age(state.savedAt, now()),
                when: format.instantShort(state.savedAt, zone),
              })}{" "}
          {state.unsaved > 0
            ? t("exchange.backup.unsaved", { count: state.unsaved })
            : state.savedAt === null
              ? null
              : t("exchange.backup.allSaved")}
        </p>
      )}
      {canSqueeze ? <Checkbox label={t("exchange.backup.gzip")} checked={gzip} onChecked={setGzip} /> : null}
      <Checkbox
        label={
          <>
            {t("exchange.attachments.light")}
            <span className="block max-w-prose text-ink-3 text-s">{t("exchange.attachments.lightHint")}</span>
          </>
        }
        checked={isLight}
        onChecked={setLight}
      />
      <Button className="w-fit" icon={<Save aria-hidden />} isBusy={isBusy} onClick={() => void save()}>
        {t("exchange.backup.save")}
      </Button>
      {isBusy ? <p role="status">{t("exchange.backup.saving")}</p> : null}
      <LeftOutList items={leftOut} />
    </Section>
  );
}
