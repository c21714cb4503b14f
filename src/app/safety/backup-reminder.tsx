import { useCallback, useEffect, useRef } from "react";
import { isReminderDue, type Reminded, readReminder, reminderKey } from "@/features/pieces/backup-reminder";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Tell } from "../tell";

/** How long nothing must have been pressed or moved: nobody is reminded in the middle of a gesture. */
const quietMs = 15_000;
const toldKey = "backup-reminded";
const topic = "backup";

/** Reminds of a backup when it is due and the hands are still: a notice, with the file at one click (B96, B97). */
export function BackupReminder({ tell }: { tell: Tell }): null {
  const { t } = useTranslation();
  const { queries, desk, jobs, say, now } = useServices();
  const choice = readReminder(useLive(useCallback(() => queries.preference(reminderKey), [queries])));
  const told = useLive(
    useCallback(async () => ((await queries.preference(toldKey)) ?? null) as Reminded | null, [queries]),
  );
  const state = useLive(queries.backupState);
  const steps = useLive(queries.steps);
  const closedSprint = steps?.undo?.command === "sprint/complete" ? steps.undo.stamp : null;
  const save = useCallback(async () => {
    try {
      const file = await jobs.saveBackup({ gzip: false });
      saveFile(file);
      say(t("exchange.backup.said", { name: file.name }));
    } catch {
      tell.notify({ kind: "error", text: t("exchange.export.failed") });
    }
  }, [jobs, say, t, tell]);
  const check = useRef(() => {});
  check.current = () => {
    if (state === undefined || told === undefined) return;
    if (!isReminderDue(choice, { ...state, closedSprint, now: now() }, told)) return;
    const text = t("journal.safety.remind", { count: state.unsaved });
    const action = { label: t("exchange.backup.save"), run: () => void save() };
    tell.notify({ kind: "warning", text, action, topic });
    const reminded: Reminded = { unsaved: state.unsaved, at: now(), sprint: closedSprint };
    desk.put("preference", toldKey, reminded).catch(() => undefined);
  };
  useEffect(() => whenQuiet(() => check.current()), []);
  const isSaved = state?.unsaved === 0;
  useEffect(() => {
    if (isSaved) tell.dismissTopic(topic);
  }, [isSaved, tell]);
  const holds = choice.isOn && choice.onLeave && (state?.unsaved ?? 0) >= choice.changes;
  useEffect(() => {
    if (!holds) return undefined;
    const hold = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", hold);
    return () => window.removeEventListener("beforeunload", hold);
  }, [holds]);
  return null;
}

/** Calls each time the hands have been still for a while. */
function whenQuiet(work: () => void): () => void {
  let timer = setTimeout(work, quietMs);
  const stir = () => {
    clearTimeout(timer);
    timer = setTimeout(work, quietMs);
  };
  const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
  for (const sign of signs) window.addEventListener(sign, stir, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const sign of signs) window.removeEventListener(sign, stir);
  };
}
