import { type ReactElement, useEffect, useRef } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { ClassifiedLines } from "@/features/pieces/files/classified-lines";
import { fileRefusalText } from "@/features/pieces/files/file-refusal";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Notice } from "@/ui/notice";
import { type Flow, withoutProgress } from "./import-flow";
import { MappingTable } from "./mapping-table";
import { PlanSummary } from "./plan-summary";
import { progressWords, ratioOf } from "./progress-words";
import { ReadingOptions } from "./reading-options";
import { RejectedLines } from "./rejected-lines";
import { SampleRows } from "./sample-rows";
import { StatusTable } from "./status-table";
import { TargetFields } from "./target-fields";
import { WarningList } from "./warning-list";

/** Everything that an import would do, before it does; each decision makes the dry run anew. */
export function Review({
  flow,
  onApply,
  onLeave,
}: {
  flow: Flow;
  onApply: () => void;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { preview, choices, refusal, houseRefusal, isStale, file, dismissed } = useStore(
    flow.store,
    useShallow(withoutProgress),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // The door that was used is gone: without this, the next Tab would start at the top of the page.
  useEffect(() => heading.current?.focus(), []);
  const isAmbiguous =
    choices?.dateOrder === undefined && Object.values(preview?.dateOrders ?? {}).includes("ambiguous");
  const isUnseen = dismissed < (preview?.classified.count ?? 0);
  const isReady = preview !== null && !isStale && !isUnseen && !houseRefusal && !refusal && !isAmbiguous;
  const isWaiting = isStale || (preview === null && refusal === null && houseRefusal === null);
  return (
    <div className="grid gap-5">
      <div>
        <h3 ref={heading} tabIndex={-1} className="font-semibold text-l">
          {t("exchange.review.title")}
        </h3>
        <p className="text-ink-2">
          {file ? t("exchange.review.of", { name: file.name, size: format.fileSize(file.blob.size) }) : null}{" "}
          {t("exchange.review.dry")}
        </p>
      </div>
      <ReadingOptions flow={flow} isAmbiguous={isAmbiguous} />
      {refusal ? <Notice kind="error">{fileRefusalText(t, format, refusal)}</Notice> : null}
      <SampleRows flow={flow} />
      <MappingTable flow={flow} />
      <TargetFields flow={flow} />
      {houseRefusal ? <Notice kind="error">{refusalText(t, format, houseRefusal)}</Notice> : null}
      <div role="status" className="grid max-w-xl gap-1 empty:hidden">
        {isWaiting ? <ReadingProgress flow={flow} /> : null}
      </div>
      {preview ? (
        <>
          <StatusTable flow={flow} preview={preview} />
          <PlanSummary preview={preview} />
          <RejectedLines flow={flow} preview={preview} />
          <WarningList preview={preview} />
          <ClassifiedLines
            found={preview.classified}
            dismissed={dismissed}
            onDismissed={(count) => flow.store.setState({ dismissed: count })}
          />
        </>
      ) : null}
      {isAmbiguous ? <Callout tone="warn">{t("exchange.reading.ambiguous")}</Callout> : null}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={!isReady} onClick={onApply}>
          {t("exchange.import")}
        </Button>
        <Button onClick={onLeave}>{t("exchange.file.other")}</Button>
      </div>
    </div>
  );
}

/** Progress apart: it moves ten times a second, and the tables above need not. */
function ReadingProgress({ flow }: { flow: Flow }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const progress = useStore(flow.store, (state) => state.progress);
  return (
    <>
      <p className="text-ink-2">{t("exchange.review.refresh")}</p>
      <ProgressBar
        label={t("exchange.review.reading")}
        ratio={ratioOf(progress)}
        words={progressWords(t, format, progress)}
      />
    </>
  );
}
