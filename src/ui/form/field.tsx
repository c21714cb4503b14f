import { CircleAlert } from "lucide-react";
import { type ReactElement, type ReactNode, useId, useMemo, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { FieldContext } from "@/ui/form/field-context";

/** A label, a hint, one input of this folder, and under it what is wrong, tied together for those who listen. */
export function Field({
  label,
  hint,
  error,
  required = false,
  children,
}: {
  label: string;
  hint?: string;
  /** What is wrong and what is expected, with an example. */
  error?: string | undefined;
  required?: boolean;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [problem, reportProblem] = useState<string>();
  // The input knows better than the form why it cannot be read.
  const wrong = problem ?? error;
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = wrong === undefined ? undefined : `${id}-error`;
  const describedBy = [errorId, hintId].filter((part) => part !== undefined).join(" ") || undefined;
  const wiring = useMemo(
    () => ({ id, describedBy, invalid: wrong !== undefined, required, reportProblem }),
    [id, describedBy, wrong, required],
  );
  return (
    <div className={`grid gap-1 ${wrong === undefined ? "" : "border-danger border-l-3 pl-2.5"}`}>
      <label htmlFor={id} className="font-medium text-ink">
        {label}
        {required ? " " : null}
        {required ? <span className="font-normal text-ink-3">{`(${t("common.required")})`}</span> : null}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className="text-ink-3 text-s">
          {hint}
        </p>
      )}
      <FieldContext value={wiring}>{children}</FieldContext>
      {wrong === undefined ? null : (
        <p id={errorId} className="flex items-start gap-1.25 text-danger text-s">
          <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
          {wrong}
        </p>
      )}
    </div>
  );
}
