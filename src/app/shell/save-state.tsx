import { CircleAlert, CircleCheck, CloudOff, History, LoaderCircle } from "lucide-react";
import { type ReactElement, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Tell } from "../tell";

const pill =
  "inline-flex min-h-6.5 items-center gap-1.5 whitespace-nowrap rounded-full px-2.25 font-medium text-s";

/** Whether everything is written, or that nothing can be: plain text, and only a failure interrupts. */
export function SaveState({ tell }: { tell: Tell }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = useServices();
  const isWriting = useStore(tell.store, (told) => told.writing > 0);
  const isUnsaved = useStore(tell.store, (told) => told.unsaved);
  const isOnline = useSyncExternalStore(onNetwork, () => navigator.onLine);
  if (isUnsaved) {
    return (
      <span role="alert" className={`${pill} bg-danger-soft text-danger`}>
        <CircleAlert aria-hidden size={14} />
        {t("shell.state.unsaved")}
      </span>
    );
  }
  if (asOf) {
    return (
      <span className={`${pill} bg-warn-soft text-warn`}>
        <History aria-hidden size={14} />
        <span className="max-sm:sr-only">{t("past.bar", { day: format.day(asOf, "long") })}</span>
      </span>
    );
  }
  const Icon = isWriting ? LoaderCircle : isOnline ? CircleCheck : CloudOff;
  const offline = isOnline ? "" : `${t("shell.offline")} · `;
  return (
    <span className={`${pill} ${isWriting ? "bg-sunken text-ink-2" : "bg-ok-soft text-ok"}`}>
      <Icon aria-hidden size={14} />
      <span className="max-sm:sr-only">
        {offline}
        <span>{t(isWriting ? "shell.state.saving" : "shell.state.saved")}</span>
      </span>
    </span>
  );
}

function onNetwork(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
