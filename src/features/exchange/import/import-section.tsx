import { type ReactElement, useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { fileRefusalText } from "@/features/pieces/files/file-refusal";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { Applying } from "./applying";
import { Done } from "./done";
import { FileDoor } from "./file-door";
import { applyImport, cancelImport, createFlow, leaveImport, openFile, withoutProgress } from "./import-flow";
import { outcomeText } from "./outcome-text";
import { Review } from "./review";

/** Import: a file, its review, the import itself, and what came of it. */
export function ImportSection(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const services = useServices();
  const [flow] = useState(() => createFlow(services, t));
  const { step, refusal, outcome, done } = useStore(flow.store, useShallow(withoutProgress));
  // A screen that is left lets go of its worker, unless the import is under way: that goes on to its end.
  useEffect(
    () => () => {
      if (flow.store.getState().step !== "applying") leaveImport(flow);
    },
    [flow],
  );
  const open = useCallback(
    (file: { readonly blob: Blob; readonly name: string }) => void openFile(flow, file),
    [flow],
  );
  const apply = async (): Promise<void> => {
    const finished = await applyImport(flow);
    if (finished) services.say(outcomeText(t, finished.report));
  };
  const cancel = (): void => {
    cancelImport(flow);
    services.say(t("exchange.apply.cancelled"));
  };
  return (
    <Section title={t("exchange.import")}>
      {step === "idle" || step === "opening" ? <FileDoor isBusy={step === "opening"} onFile={open} /> : null}
      {step === "idle" && refusal ? (
        <Notice kind="error">
          {`${t("exchange.refused.title")}. ${fileRefusalText(t, format, refusal)} ${t("exchange.refused.nothing")}`}
        </Notice>
      ) : null}
      {outcome === "failed" ? <Notice kind="error">{t("exchange.apply.failed")}</Notice> : null}
      {outcome === "cancelled" ? <Callout tone="info">{t("exchange.apply.cancelled")}</Callout> : null}
      {step === "review" ? (
        <Review flow={flow} onApply={() => void apply()} onLeave={() => leaveImport(flow)} />
      ) : null}
      {step === "applying" ? <Applying flow={flow} onCancel={cancel} /> : null}
      {step === "done" && done ? (
        <>
          <Done done={done} />
          <Button className="w-fit" onClick={() => leaveImport(flow)}>
            {t("exchange.apply.again")}
          </Button>
        </>
      ) : null}
    </Section>
  );
}
