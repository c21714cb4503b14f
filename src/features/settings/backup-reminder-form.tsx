import { type ReactElement, useCallback } from "react";
import { changePreference } from "@/features/change-preference";
import { type ReminderChoice, readReminder, reminderKey } from "@/features/pieces/backup-reminder";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";

/** When to be reminded of a backup, or never; kept at once, on this workstation. */
export function BackupReminderForm(): ReactElement | null {
  const { t } = useTranslation();
  const services = useServices();
  const { queries } = services;
  const kept = useLive(
    useCallback(async () => readReminder(await queries.preference(reminderKey)), [queries]),
  );
  if (kept === undefined) return null;
  const keep = (some: Partial<ReminderChoice>) =>
    void changePreference(services, reminderKey, (now) => ({ ...readReminder(now), ...some }));
  return (
    <section aria-labelledby="reminder" className="grid gap-4">
      <h2 id="reminder" className="font-semibold text-l">
        {t("settings.reminder.title")}
      </h2>
      <Checkbox
        label={t("settings.reminder.isOn")}
        checked={kept.isOn}
        onChecked={(isOn) => keep({ isOn })}
      />
      {kept.isOn ? (
        <>
          <Field label={t("settings.reminder.changes")} hint={t("settings.reminder.changesHint")}>
            <NumberInput
              value={kept.changes}
              onValue={(changes) => (changes ?? 0) >= 1 && keep({ changes: changes ?? kept.changes })}
            />
          </Field>
          <Checkbox
            label={t("settings.reminder.onLeave")}
            checked={kept.onLeave}
            onChecked={(onLeave) => keep({ onLeave })}
          />
        </>
      ) : null}
    </section>
  );
}
