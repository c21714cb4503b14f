import { type ReactElement, useContext, useEffect, useState } from "react";
import type { KnownDate } from "@/domain/model/vocabulary";
import { readKnownDate } from "@/domain/portfolio/typed-known-date";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { firstYear, lastYear } from "@/lib/typed-day";
import { FieldContext } from "@/ui/form/field-context";
import { TextInput, type TextInputProps } from "@/ui/form/text-input";
import type { Typing } from "@/ui/form/typed";
import { useKnownDate } from "./use-known-date";

interface KnownDateInputProps extends Omit<TextInputProps, "onValue" | "value"> {
  readonly value: KnownDate | null;
  /** null: left blank on purpose; undefined: what is written is no date (the field says so), do not store it. */
  readonly onValue: (value: KnownDate | null | undefined) => void;
  /** Where what is being typed stands, for who keeps it beyond this input. */
  readonly typing?: Typing;
}

/** One field for a date however it is known: a day, « février 2018 », « T3 2018 », « 2022 », « fin 2017 »; it says what it understood. */
export function KnownDateInput({ value, onValue, typing, ...rest }: KnownDateInputProps): ReactElement {
  const { t } = useTranslation();
  const words = useKnownDate();
  const field = useContext(FieldContext);
  const read = useReader();
  const own = useState<string>();
  const [draft, setDraft] = typing ?? own;
  const report = field?.reportProblem;
  useEffect(() => {
    if (draft === undefined) report?.(undefined);
  }, [draft, report]);
  const typed = draft === undefined ? undefined : read(draft);
  const settle = (): void => {
    if (typed === undefined) return;
    if ("problem" in typed) report?.(typed.problem);
    else setDraft(undefined);
  };
  const understood = typed && "value" in typed && typed.value ? typed.value : null;
  return (
    <div className="grid gap-1">
      <TextInput
        placeholder={t("plan.pieces.date.pattern")}
        {...rest}
        value={draft ?? words(value)}
        onValue={(text) => {
          setDraft(text);
          const now = read(text);
          const date = "value" in now ? now.value : undefined;
          if (date !== undefined) report?.(undefined);
          onValue(date);
        }}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === "Enter") settle();
        }}
      />
      <p aria-live="polite" className="text-ink-3 text-s empty:hidden">
        {understood === null
          ? null
          : t(`plan.pieces.date.understood.${understood.precision}`, { date: words(understood) })}
      </p>
    </div>
  );
}

type Read = { readonly value: KnownDate | null } | { readonly problem: string };

function useReader(): (text: string) => Read {
  const { t } = useTranslation();
  const { now } = useServices();
  return (text) => {
    if (text.trim() === "") return { value: null };
    const read = readKnownDate(text, dayHere(now()));
    if ("date" in read) return { value: read.date };
    if (read.flaw === "unreadable") return { problem: t("plan.pieces.date.unreadable") };
    return {
      problem: t("parts.input.unplannedYear", { first: String(firstYear), last: String(lastYear) }),
    };
  };
}
