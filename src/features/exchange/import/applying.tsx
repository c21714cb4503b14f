import type { ReactElement } from "react";
import { useStore } from "zustand";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Button } from "@/ui/button";
import type { Flow } from "./import-flow";
import { progressWords, ratioOf } from "./progress-words";

/** The import under way: how far, and a way to stop it that leaves nothing behind. */
export function Applying({ flow, onCancel }: { flow: Flow; onCancel: () => void }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useStore(flow.store, (state) => state.progress);
  const words = progressWords(t, format, progress);
  return (
    <div className="grid max-w-xl gap-2">
      <ProgressBar label={t("exchange.apply.progress")} ratio={ratioOf(progress)} words={words} />
      <p className="text-ink-2 tabular-nums">{words}</p>
      <Button className="w-fit" onClick={onCancel}>
        {t("exchange.apply.cancel")}
      </Button>
    </div>
  );
}
