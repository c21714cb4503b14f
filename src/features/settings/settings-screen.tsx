import { type ReactElement, useSyncExternalStore } from "react";
import { useServices } from "@/features/services";
import { densities, densityOf } from "@/features/services/density";
import type { Language } from "@/i18n/language";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import type { ThemeChoice } from "@/ui/theme";
import { Fields } from "@/ui/writes/fields";
import { BackupReminderForm } from "./backup-reminder-form";
import { Keyboard } from "./keyboard";
import { MyName } from "./my-name";
import { WorkspaceForm } from "./workspace-form";

export type LookChoices = {
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
};

/** Language and theme of this browser, the name that signs, and the workspace with its marking. */
export function SettingsScreen({ look }: { look: LookChoices }): ReactElement {
  const { t } = useTranslation();
  const { density } = useServices();
  const currentDensity = useSyncExternalStore(density.subscribe, density.get);
  return (
    <div className="mx-auto grid w-full max-w-xl gap-8 p-6">
      <h1 className="font-semibold text-xl">{t("settings.title")}</h1>
      <section aria-labelledby="appearance" className="grid gap-4">
        <h2 id="appearance" className="font-semibold text-l">
          {t("settings.appearance")}
        </h2>
        <Field label={t("settings.language")}>
          <Select
            value={look.language}
            onValue={(value) => look.onLanguage(value === "en" ? "en" : "fr")}
            options={(["fr", "en"] as const).map((value) => ({
              value,
              label: t(`settings.languages.${value}`),
            }))}
          />
        </Field>
        <Field label={t("settings.theme")}>
          <Select
            value={look.theme}
            onValue={(value) => look.onTheme(value === "light" || value === "dark" ? value : "system")}
            options={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: t(`settings.themes.${value}`),
            }))}
          />
        </Field>
        <Field label={t("board.display.density")} hint={t("settings.densityHint")}>
          <Select
            value={currentDensity}
            onValue={(value) => density.set(densityOf(value))}
            options={densities.map((value) => ({ value, label: t(`board.display.densities.${value}`) }))}
          />
        </Field>
      </section>
      <Keyboard />
      <Fields>
        <BackupReminderForm />
        <MyName />
        <WorkspaceForm />
      </Fields>
    </div>
  );
}
