import { useCallback, useEffect, useRef } from "react";
import { folderKey, isFolderDue, readFolder } from "@/features/pieces/folder/folder-choice";
import { writeToFolder } from "@/features/pieces/folder/write-to-folder";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Tell } from "../tell";

const everyMs = 60_000;
const topic = "folder";

/** Writes the backups into the chosen folder when they are due; what fails is told, with the way to try again (B97). */
export function FolderBackup({ tell }: { tell: Tell }): null {
  const { t } = useTranslation();
  const services = useServices();
  const { queries, now } = services;
  const choice = useLive(useCallback(async () => readFolder(await queries.preference(folderKey)), [queries]));
  const state = useLive(queries.backupState);
  const isWriting = useRef(false);
  const write = async (isGesture: boolean): Promise<void> => {
    if (!choice || isWriting.current) return;
    isWriting.current = true;
    try {
      const done = await alone(() => writeToFolder(services, choice, isGesture));
      if (done === null) return;
      if (done.ok) return tell.dismissTopic(topic);
      const isAsked = done.error === "permission";
      const action = {
        label: t(isAsked ? "exchange.folder.allow" : "exchange.folder.now"),
        run: () => void latest.current.write(true),
      };
      tell.notify({ kind: "error", text: t(`exchange.folder.trouble.${done.error}`), action, topic });
    } finally {
      isWriting.current = false;
    }
  };
  const latest = useRef<{ write: typeof write; check: () => void }>({ write, check: () => undefined });
  latest.current = {
    write,
    check: () => {
      if (choice && state && isFolderDue(choice, { ...state, now: now() })) void write(false);
    },
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again whenever one of them says something else
  useEffect(() => latest.current.check(), [choice, state]);
  useEffect(() => {
    const timer = setInterval(() => latest.current.check(), everyMs);
    return () => clearInterval(timer);
  }, []);
  return null;
}

/** Of several tabs one writes; null in the others. */
async function alone<T>(work: () => Promise<T>): Promise<T | null> {
  // Absent on a page without https, where the folder is absent as well.
  if (!("locks" in navigator)) return work();
  return navigator.locks.request("vigie-folder", { ifAvailable: true }, (lock) => (lock ? work() : null));
}
