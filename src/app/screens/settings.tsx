import { type ReactElement, useState } from "react";
import { SettingsScreen } from "@/features/settings/settings-screen";
import { changeLanguage } from "@/i18n/i18n";
import { applyTheme } from "@/ui/theme";
import { readLook, writeLook } from "../look";

/** The settings screen with what only the composition root knows: how this browser looks. */
export function Settings(): ReactElement {
  const [look, setLook] = useState(readLook);
  const choose = (next: typeof look) => {
    setLook(next);
    writeLook({ ...readLook(), language: next.language, theme: next.theme });
  };
  return (
    <SettingsScreen
      look={{
        ...look,
        onLanguage: (language) => {
          choose({ ...look, language });
          void changeLanguage(language);
        },
        onTheme: (theme) => {
          choose({ ...look, theme });
          applyTheme(theme);
        },
      }}
    />
  );
}
