import { CircleAlert } from "lucide-react";
import { type ReactElement, type ReactNode, useId, useMemo, useState } from "react";
import { FieldContext } from "@/ui/form/field-context";

/** The ground of a value that can be edited: plain text until one comes near. */
const quiet =
  "[&_:is(input,select)]:border-transparent [&_:is(input,select)]:bg-transparent hover:[&_:is(input,select)]:border-line-strong focus-within:[&_:is(input,select)]:border-line-strong focus-within:[&_:is(input,select)]:bg-surface [&_[aria-invalid]]:border-danger! forced-colors:[&_:is(input,select)]:border-[ButtonBorder]";

/** The same ground for a field that stands in a group. */
export const quietInput =
  "min-w-0 border-transparent! bg-transparent! placeholder:text-ink-3 hover:border-line-strong! focus:border-line-strong! forced-colors:border-[ButtonBorder]!";

/** A property beside its name: the label of one input, or the name of a group of them. What is wrong stands under it. */
export function PropertyRow({
  label,
  error,
  isGroup = false,
  lead,
  children,
}: {
  label: string;
  error?: string | undefined;
  /** For a value that is no single input. */
  isGroup?: boolean;
  /** A mark before the value. */
  lead?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const id = useId();
  const [problem, reportProblem] = useState<string>();
  // The input knows better than the form why it cannot be read.
  const wrong = problem ?? error;
  const errorId = wrong === undefined ? undefined : `${id}-error`;
  const wiring = useMemo(
    () => ({ id, describedBy: errorId, invalid: errorId !== undefined, required: false, reportProblem }),
    [id, errorId],
  );
  const name = "min-h-7.5 py-1.25 text-ink-3";
  return (
    <div
      className="grid grid-cols-[9.25rem_minmax(0,1fr)] max-sm:grid-cols-[6.5rem_minmax(0,1fr)] items-start gap-x-2"
      {...(isGroup ? { role: "group", "aria-labelledby": `${id}-name` } : {})}
    >
      {isGroup ? (
        <span id={`${id}-name`} className={name}>
          {label}
        </span>
      ) : (
        <label htmlFor={id} className={name}>
          {label}
        </label>
      )}
      <div className="min-w-0">
        <div className={`flex min-h-7.5 min-w-0 items-center ${isGroup ? "" : quiet}`}>
          {lead === undefined ? null : <span className="pl-2.25 leading-none">{lead}</span>}
          <FieldContext value={wiring}>{children}</FieldContext>
        </div>
        {wrong === undefined ? null : (
          <p id={errorId} className="flex items-start gap-1.25 py-1 pl-2.25 text-danger text-s">
            <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
            {wrong}
          </p>
        )}
      </div>
    </div>
  );
}

/** A property that is only to be read, in the same place as one that can be edited. */
export function ReadRow({
  label,
  lead,
  children,
}: {
  label: string;
  lead?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <PropertyRow label={label} isGroup lead={lead}>
      <span className="min-w-0 px-2.25 py-1 wrap-anywhere">{children}</span>
    </PropertyRow>
  );
}
