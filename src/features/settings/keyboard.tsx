import type { ReactElement } from "react";
import { useServices } from "@/features/services";
import { singleKeysPreference } from "@/features/shortcuts/shortcuts";
import { useShortcutState } from "@/features/shortcuts/use-shortcut";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Writing } from "@/ui/writes/fields";

/** Whether a letter alone is a shortcut (never before it was asked for), and the list of them all. */
export function Keyboard(): ReactElement {
  const { t } = useTranslation();
  const { desk, say } = useServices();
  const { hasSingle, openSheet } = useShortcutState();
  const choose = async (isOn: boolean): Promise<void> => {
    await desk.put("preference", singleKeysPreference, isOn);
    say(t("settings.saved"));
  };
  return (
    <section aria-labelledby="keyboard" className="grid gap-4">
      <h2 id="keyboard" className="font-semibold text-l">
        {t("shortcuts.settings.title")}
      </h2>
      <Writing>
        <div className="grid gap-1">
          <Checkbox
            label={t("shortcuts.settings.single")}
            aria-describedby="keyboard-hint"
            checked={hasSingle}
            onChecked={(isOn) => void choose(isOn)}
          />
          <p id="keyboard-hint" className="text-ink-3 text-s">
            {t("shortcuts.settings.singleHint")}
          </p>
        </div>
      </Writing>
      <div>
        <Button onClick={openSheet}>{t("shortcuts.settings.show")}</Button>
      </div>
    </section>
  );
}
