import { registerSW } from "virtual:pwa-register";
import type { Services } from "@/features/services";
import type { Translate } from "@/i18n/i18n";

/** Registers the service worker; a new version waits for the person's word, so that nothing changes under their hands. */
export function watchForUpdates(notify: Services["notify"], t: Translate): void {
  const update = registerSW({
    onNeedRefresh: () =>
      notify({
        kind: "info",
        topic: "update",
        text: t("shell.update.ready"),
        action: { label: t("shell.update.take"), run: () => void update(true) },
      }),
  });
}
