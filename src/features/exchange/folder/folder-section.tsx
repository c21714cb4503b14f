import { FolderSync } from "lucide-react";
import { type ReactElement, useCallback, useState } from "react";
import { changePreference } from "@/features/change-preference";
import {
  type Folder,
  type FolderChoice,
  folderKey,
  readFolder,
  usualFolder,
} from "@/features/pieces/folder/folder-choice";
import { writeToFolder } from "@/features/pieces/folder/write-to-folder";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { isAbort } from "../is-abort";

type Picker = (options: { readonly id: string; readonly mode: "readwrite" }) => Promise<Folder>;

const picker = (): Picker | undefined =>
  (window as unknown as { readonly showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(window);

/** Backups into a folder of the person's choice, kept in rotation (B97); elsewhere than the browser that holds the data. */
export function FolderSection(): ReactElement {
  const { t } = useTranslation();
  const services = useServices();
  const { queries, desk, say } = services;
  const choice = useLive(useCallback(async () => readFolder(await queries.preference(folderKey)), [queries]));
  const [isBusy, setBusy] = useState(false);
  const pick = picker();
  const write = async (wanted: FolderChoice): Promise<void> => {
    setBusy(true);
    try {
      const done = await writeToFolder(services, wanted, true);
      if (done.ok) say(t("exchange.folder.said", { name: done.value, folder: wanted.folder.name }));
    } finally {
      setBusy(false);
    }
  };
  const choose = async (): Promise<void> => {
    try {
      const folder = await pick?.({ id: "vigie", mode: "readwrite" });
      if (folder) await write({ ...usualFolder, ...choice, folder, trouble: null });
    } catch (error) {
      // Whoever closes the browser's dialog has changed their mind.
      if (!isAbort(error)) services.notify({ kind: "error", text: t("exchange.folder.trouble.other") });
    }
  };
  const leave = async (): Promise<void> => {
    await desk.put("preference", folderKey, null);
    say(t("exchange.folder.left"));
  };
  return (
    <Section title={t("exchange.folder.title")} hint={t("exchange.folder.hint")}>
      {pick === undefined ? <Callout tone="info">{t("exchange.folder.absent")}</Callout> : null}
      {choice ? <Chosen choice={choice} isBusy={isBusy} onWrite={(wanted) => void write(wanted)} /> : null}
      {pick === undefined ? null : (
        <div className="flex flex-wrap gap-2">
          <Button icon={<FolderSync aria-hidden />} disabled={isBusy} onClick={() => void choose()}>
            {t(choice ? "exchange.folder.other" : "exchange.folder.choose")}
          </Button>
          {choice ? <Button onClick={() => void leave()}>{t("exchange.folder.leave")}</Button> : null}
        </div>
      )}
    </Section>
  );
}

type ChosenProps = {
  choice: FolderChoice;
  isBusy: boolean;
  onWrite: (choice: FolderChoice) => void;
};

/** What was chosen, how it went, and a backup at once. */
function Chosen({ choice, isBusy, onWrite }: ChosenProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const { folder, savedAt, trouble, changes, keep, atDayEnd } = choice;
  const set = (some: Partial<FolderChoice>) =>
    void changePreference(services, folderKey, (now) => ({ ...choice, ...readFolder(now), ...some }));
  return (
    <>
      <p>
        {t("exchange.folder.to", { folder: folder.name })}{" "}
        {savedAt === null
          ? t("exchange.folder.never")
          : t("exchange.folder.last", { age: format.age(savedAt, services.now()) })}
      </p>
      {trouble === null ? null : <Notice kind="error">{t(`exchange.folder.trouble.${trouble.why}`)}</Notice>}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("exchange.folder.changes")}>
          <NumberInput
            value={changes}
            onValue={(value) => value && value >= 1 && set({ changes: Math.floor(value) })}
          />
        </Field>
        <Field label={t("exchange.folder.keep")}>
          <NumberInput
            value={keep}
            onValue={(value) => value && value >= 1 && set({ keep: Math.floor(value) })}
          />
        </Field>
      </div>
      <p className="max-w-prose text-ink-3 text-s">{t("exchange.folder.keepHint")}</p>
      <Checkbox
        label={t("exchange.folder.atDayEnd")}
        checked={atDayEnd}
        onChecked={(isOn) => set({ atDayEnd: isOn })}
      />
      <Button className="w-fit" look="primary" disabled={isBusy} onClick={() => onWrite(choice)}>
        {t(trouble?.why === "permission" ? "exchange.folder.allow" : "exchange.folder.now")}
      </Button>
    </>
  );
}
