import { type ReactElement, type RefObject, useEffect, useRef } from "react";
import { useServices } from "@/features/services";
import { useShortcut } from "@/features/shortcuts/use-shortcut";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { SearchInput } from "@/ui/form/search-input";
import { Select } from "@/ui/form/select";
import type { ChoiceSpec, FilteredSpec, RegisterRow } from "./register-spec";
import { type RegisterFilter, restAfter } from "./use-register-filter";

type Shown<R extends RegisterRow> = {
  readonly spec: FilteredSpec<R>;
  readonly filter: RegisterFilter<R>;
  /** How many rows there are, shown or not. */
  readonly of: number;
  readonly field: RefObject<HTMLInputElement | null>;
};

/** The words and the choices by which a register is filtered, and how many rows answer; on paper, what was asked for. */
export function RegisterFilterBar<R extends RegisterRow>({
  spec,
  filter,
  of,
  field,
}: Shown<R>): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFilterWords(spec, filter);
  const { isOn } = filter;
  const count = t("plan.pieces.register.shown", { count: filter.rows.length, of: format.number(of) });
  useTold(
    JSON.stringify([filter.words, filter.choices]),
    isOn ? count : t("plan.pieces.register.count", { count: of }),
  );
  // Of two registers of a page the first.
  useShortcut("filter", () => field.current?.focus(), spec.wordsKey === undefined);
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
        <SearchInput
          label={t("plan.pieces.register.filterOf", { title: spec.title })}
          placeholder={t("plan.pieces.register.filter")}
          className="w-auto! max-w-80 flex-1 basis-52"
          field={field}
          maxLength={500}
          spellCheck={false}
          value={filter.words}
          onValue={filter.setWords}
        />
        {(spec.choices ?? []).map(({ key, title, all, options }) => (
          <Select
            key={key}
            aria-label={title}
            className="w-fit! max-w-64"
            value={filter.choices[key] ?? ""}
            onValue={(value) => filter.choose(key, value)}
            options={[{ value: "", label: all }, ...options]}
          />
        ))}
        {isOn ? (
          <span className="flex items-center gap-2 text-ink-2 tabular-nums">
            <span>{count}</span>
            <Button size="s" onClick={() => leave(filter, field)}>
              {t("plan.pieces.register.all")}
            </Button>
          </span>
        ) : null}
      </div>
      {isOn ? (
        <p className="hidden text-ink-2 print:block">
          {t("plan.pieces.register.onPaper", { filter: words, shown: count })}
        </p>
      ) : null}
    </>
  );
}

/** What stands where no row answers: what was asked for, and the way back to all of them. */
export function NoRowFor<R extends RegisterRow>({ spec, filter, of, field }: Shown<R>): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="rounded-l border border-line border-dashed">
      <EmptyState
        title={t("plan.pieces.register.noneShown", { count: of })}
        hint={t("plan.pieces.register.noneShownHint", { filter: useFilterWords(spec, filter) })}
      >
        <Button onClick={() => leave(filter, field)}>
          {t("plan.pieces.register.showAll", { count: of })}
        </Button>
      </EmptyState>
    </div>
  );
}

/** The button goes away with the filter: the hand goes on in the field. */
function leave<R>(filter: RegisterFilter<R>, field: RefObject<HTMLInputElement | null>): void {
  filter.clear();
  field.current?.focus();
}

/** « achat », Métier « RH ». */
function useFilterWords<R extends RegisterRow>(spec: FilteredSpec<R>, filter: RegisterFilter<R>): string {
  const { t } = useTranslation();
  const words = filter.words.trim();
  const chosen = (spec.choices ?? []).flatMap(({ key, title, options }: ChoiceSpec<R>) => {
    const option = options.find(({ value }) => value !== "" && value === filter.choices[key]);
    return option ? [t("plan.pieces.register.choice", { title, name: option.label })] : [];
  });
  return [...(words === "" ? [] : [t("plan.pieces.register.words", { words })]), ...chosen].join(", ");
}

/** Says how many rows answer when the typing has come to rest, behind the outcome of a deed. */
function useTold(asked: string, told: string): void {
  const { sayBehind } = useServices();
  const before = useRef(asked);
  useEffect(() => {
    if (asked === before.current) return undefined;
    const timer = setTimeout(() => {
      before.current = asked;
      sayBehind(told);
    }, restAfter);
    return () => clearTimeout(timer);
  }, [asked, told, sayBehind]);
}
