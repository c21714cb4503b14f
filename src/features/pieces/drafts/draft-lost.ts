import { saveFile } from "@/features/pieces/save-file";
import type { Services } from "@/features/services";
import type { Translate } from "@/i18n/i18n";

/**
 * Says at once that what is being typed cannot be kept on this desk: the text
 * stays in its field, and the notice gives it out as a file, without any storage. Told once, until it is in a file or kept again.
 */
export function createDraftAlarm(notify: Services["notify"], t: Translate, textNow: () => string) {
  let isTold = false;
  const run = (): void => {
    // What is typed after the file is at risk again.
    isTold = false;
    saveFile({ name: t("card.draft.file"), blob: new Blob([textNow()], { type: "text/plain" }) });
  };
  return {
    lost: (): void => {
      if (isTold) return;
      isTold = true;
      notify({
        kind: "error",
        text: t("card.draft.lost"),
        topic: "draft",
        action: { label: t("card.draft.toFile"), run },
      });
    },
    kept: (): void => {
      isTold = false;
    },
  };
}
