import { useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";

/** Sends what a form holds: once, however often a hurried hand presses meanwhile; and what could not be written is told. */
export function useSend(work: () => Promise<unknown>): () => void {
  const { t } = useTranslation();
  const { notify } = useServices();
  const isUnderWay = useRef(false);
  return () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void work()
      .catch(() => notify({ kind: "error", text: t("shell.mishap.write-failed") }))
      .finally(() => {
        isUnderWay.current = false;
      });
  };
}
