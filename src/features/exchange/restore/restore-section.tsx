import { type ReactElement, useEffect, useRef, useState } from "react";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import type { BackupSession, Progress, RestoreAsk } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Callout } from "@/ui/callout";
import { FileInput } from "@/ui/form/file-input";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { progressWords, ratioOf } from "../import/progress-words";
import { isAbort } from "../is-abort";
import { backupRefusalText, restoreTroubleText } from "../words/backup-refusal";
import { BackupReview } from "./backup-review";

type Step =
  | { readonly kind: "idle"; readonly problem?: string; readonly done?: string; readonly back?: string }
  | { readonly kind: "working"; readonly progress: Progress | null }
  | { readonly kind: "review"; readonly session: BackupSession };

/** A backup comes back: read to its last line first, shown, and only then written. */
export function RestoreSection(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { jobs, say } = useServices();
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const held = useRef<BackupSession | null>(null);
  useEffect(() => () => held.current?.close(), []);
  const working = (progress: Progress | null) => setStep({ kind: "working", progress });

  const open = async (file: File): Promise<void> => {
    working(null);
    try {
      const opened = await jobs.openBackup(file, working);
      if (opened.ok) {
        held.current = opened.value;
        setStep({ kind: "review", session: opened.value });
      } else {
        const why = backupRefusalText(t, format, opened.error);
        setStep({ kind: "idle", problem: `${t("exchange.native.title")}. ${why}` });
      }
    } catch {
      setStep({ kind: "idle", problem: t("exchange.restore.failed") });
    }
  };
  const leave = (): void => {
    held.current?.close();
    held.current = null;
    setStep({ kind: "idle" });
  };
  const restore = async (session: BackupSession, ask: RestoreAsk): Promise<void> => {
    working(null);
    try {
      // What is written over is in a file first, whatever becomes of the rest (B98).
      const { mode } = ask;
      if (mode !== "into-empty") saveFile(await jobs.saveBackup({ gzip: false }));
      const outcome = await session.restore(ask, working);
      leave();
      if (!outcome.ok) {
        setStep({ kind: "idle", problem: restoreTroubleText(t, format, outcome.error) });
        return;
      }
      const count = outcome.value.rows;
      const done = t(mode === "merge" ? "exchange.restore.merged" : "exchange.restore.done", { count });
      const canUndo = mode === "restore" && count > 0;
      const back = mode === "into-empty" ? t("exchange.restore.nothingBefore") : t("exchange.restore.undo");
      setStep({ kind: "idle", done, ...(canUndo || mode === "into-empty" ? { back } : {}) });
      say(done);
    } catch (error) {
      leave();
      if (!isAbort(error)) setStep({ kind: "idle", problem: t("exchange.restore.failed") });
    }
  };
  const box = useRef<HTMLDivElement>(null);
  const isIdle = step.kind === "idle";
  const wasIdle = useRef(true);
  useEffect(() => {
    // The review goes away with its buttons.
    if (isIdle && !wasIdle.current) box.current?.querySelector("input")?.focus();
    wasIdle.current = isIdle;
  }, [isIdle]);
  return (
    <Section title={t("exchange.restore.title")} hint={t("exchange.restore.hint")}>
      {step.kind === "idle" ? (
        <div ref={box} className="grid gap-3">
          {step.problem === undefined ? null : <Notice kind="error">{step.problem}</Notice>}
          {step.done === undefined ? null : <Callout tone="ok">{step.done}</Callout>}
          {step.back === undefined ? null : <p className="text-ink-2">{step.back}</p>}
          <FileInput
            label={t("exchange.restore.choose")}
            accept=".jsonl,.gz,.age,application/x-ndjson,application/gzip"
            onFiles={([file]) => void open(file)}
          />
        </div>
      ) : null}
      {step.kind === "working" ? (
        <div className="grid max-w-xl gap-2">
          <ProgressBar
            label={t("exchange.restore.progress")}
            ratio={ratioOf(step.progress)}
            words={progressWords(t, format, step.progress)}
          />
          <p className="text-ink-2">{t("exchange.restore.reading")}</p>
        </div>
      ) : null}
      {step.kind === "review" ? (
        <BackupReview
          preview={step.session.preview}
          onRestore={(ask) => void restore(step.session, ask)}
          onLeave={leave}
        />
      ) : null}
    </Section>
  );
}
