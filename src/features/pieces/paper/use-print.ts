import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";

/** Prints the page, once it is noted what leaves this desk; where that cannot be written it is said, and printed all the same. */
export function usePrint(): (what: string) => Promise<void> {
  const { t } = useTranslation();
  const { desk, notify } = useServices();
  return async (what) => {
    try {
      await desk.note("print", what);
    } catch {
      notify({ kind: "error", text: t("shell.mishap.write-failed") });
    }
    window.print();
  };
}
