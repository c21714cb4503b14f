import type { ReactElement } from "react";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { dayAt } from "@/lib/day-at";
import { useSheet } from "./sheet-context";

/** An instant on the project's clock: the weekday for this year's, the full date for older ones. */
export function When({ at }: { at: number }): ReactElement {
  const format = useFormat();
  const { now } = useServices();
  const { timeZone } = useSheet().frame.project;
  const isThisYear = dayAt(at, timeZone).slice(0, 4) === dayAt(now(), timeZone).slice(0, 4);
  return (
    <time dateTime={new Date(at).toISOString()} className="text-ink-3">
      {isThisYear ? format.instant(at, timeZone) : format.instantShort(at, timeZone)}
    </time>
  );
}
