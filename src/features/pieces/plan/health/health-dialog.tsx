import { type ReactElement, useCallback, useId, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import type { PlanQuestions } from "@/storage/queries/plan/plan-questions";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { LeaveButton } from "@/ui/writes/fields";
import { useReadOnly } from "@/ui/writes/read-only";
import { HealthForm } from "./health-form";
import { HealthStream } from "./health-stream";
import type { HealthSubject } from "./health-subject";

/** Says how something stands, above all that was said of it before: each statement stays, the newest counts (B3). */
export function HealthDialog({
  subject,
  onClose,
}: {
  subject: HealthSubject;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const formId = useId();
  const isReadOnly = useReadOnly() !== null;
  const { about } = subject;
  const [corrected, setCorrected] = useState<Row<"healthNote"> | null>(null);
  const stream = usePlan(useCallback((plan: PlanQuestions) => plan.healthStream(about), [about]));
  const body = useRef<HTMLDivElement>(null);
  const begin = (note: Row<"healthNote"> | null): void => {
    setCorrected(note);
    body.current?.scrollIntoView?.({ block: "start" });
  };
  return (
    <LazyDialog
      title={t("plan.health.title", { name: subject.name })}
      onClose={onClose}
      footer={
        <>
          <LeaveButton onClick={onClose} />
          <Button writes look="primary" type="submit" form={formId}>
            {t(corrected ? "common.save" : "plan.health.say")}
          </Button>
        </>
      }
    >
      <div ref={body} className="grid gap-4">
        {isReadOnly ? null : (
          <HealthForm
            key={corrected?.id ?? "new"}
            id={formId}
            subject={subject}
            note={corrected}
            onNew={() => begin(null)}
            onDone={onClose}
          />
        )}
        {stream ? <HealthStream subject={subject} stream={stream} onCorrect={begin} /> : null}
      </div>
    </LazyDialog>
  );
}
