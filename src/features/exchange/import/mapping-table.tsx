import { type ReactElement, useId, useMemo, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Mapping } from "@/exchange/csv/mapping";
import type { Field } from "@/exchange/draft";
import { useTranslation } from "@/i18n/words";
import { matchesSearch, searchText } from "@/lib/search-text";
import { Checkbox } from "@/ui/form/checkbox";
import { SearchInput } from "@/ui/form/search-input";
import { Select } from "@/ui/form/select";
import { Part, Scrolls } from "@/ui/section";
import { type Flow, revise, withoutProgress } from "./import-flow";
import { fieldOf, fileFields, withField } from "./mapping-choice";

/** A table of thousands of columns is found by search, never by scrolling. */
const mostShown = 30;

/** Which column means what. Empty columns hide; the others are found by name. */
export function MappingTable({ flow }: { flow: Flow }): ReactElement | null {
  const { t } = useTranslation();
  const { session, choices, preview, isRemembered } = useStore(flow.store, useShallow(withoutProgress));
  const [search, setSearch] = useState("");
  const [showsEmpty, setShowsEmpty] = useState(false);
  const filled = preview?.filled;
  const columns = session?.table.columns;
  const mapping = choices?.mapping;
  const isEmpty = (name: string) => filled !== undefined && (filled[name] ?? 0) === 0;
  const found = useMemo(() => {
    const wanted = (columns ?? []).filter(({ name }) => matchesSearch(searchText(name), search));
    // What feeds the cards stands first: it is what one came to check.
    return wanted.toSorted((a, b) => rank(mapping, a.name) - rank(mapping, b.name));
  }, [columns, mapping, search]);
  if (!session || !choices || !mapping) return null;
  const hidden = showsEmpty ? [] : found.filter(({ name }) => isEmpty(name) && !fieldOf(mapping, name));
  const hiddenNames = new Set(hidden.map(({ name }) => name));
  const candidates = found.filter(({ name }) => !hiddenNames.has(name));
  const shown = candidates.slice(0, mostShown);
  const emptyCount = (columns ?? []).filter(({ name }) => isEmpty(name)).length;
  const choose = (name: string, field: Field | null) =>
    void revise(flow, { mapping: withField(mapping, name, field) });
  return (
    <Part title={t("exchange.mapping.title")} hint={t("exchange.mapping.hint")}>
      {isRemembered ? <p className="text-ink-2">{t("exchange.mapping.remembered")}</p> : null}
      <div className="flex flex-wrap items-center gap-4">
        <SearchInput
          label={t("exchange.mapping.search")}
          value={search}
          onValue={setSearch}
          className="max-w-72"
        />
        {emptyCount > 0 ? (
          <Checkbox
            label={t("exchange.mapping.showEmpty", { count: emptyCount })}
            checked={showsEmpty}
            onChecked={setShowsEmpty}
          />
        ) : null}
      </div>
      <Scrolls label={t("exchange.mapping.title")} className="max-h-96">
        <table className="w-full">
          <thead className="sticky top-0 z-1 bg-sunken text-left">
            <tr>
              {(["column", "samples", "means"] as const).map((name) => (
                <th key={name} scope="col" className="px-2 py-1 font-medium">
                  {t(`exchange.mapping.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((column) => (
              <MappingRow
                key={column.name}
                column={column}
                field={fieldOf(mapping, column.name)}
                onField={(field) => choose(column.name, field)}
              />
            ))}
          </tbody>
        </table>
      </Scrolls>
      {candidates.length > shown.length ? (
        <p className="text-ink-3 text-s">
          {t("exchange.mapping.hidden", { count: candidates.length - shown.length })}
        </p>
      ) : null}
    </Part>
  );
}

function rank(mapping: Mapping | undefined, name: string): number {
  return mapping && fieldOf(mapping, name) ? 0 : 1;
}

type RowProps = {
  column: { readonly name: string; readonly repeats: number; readonly samples: readonly string[] };
  field: Field | null;
  onField: (field: Field | null) => void;
};

function MappingRow({ column: { name, repeats, samples }, field, onField }: RowProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const shown = repeats > 1 ? t("exchange.mapping.repeats", { name, count: repeats }) : name;
  return (
    <tr className="border-line border-t">
      <th id={id} scope="row" className="max-w-64 wrap-break-word px-2 py-1 text-left font-normal">
        {shown}
      </th>
      <td className="max-w-80 truncate px-2 py-1 text-ink-2 text-s">{samples.join(" · ")}</td>
      <td className="w-56 px-2 py-1">
        <Select
          aria-label={t("exchange.mapping.choose", { name })}
          value={field ?? "none"}
          onValue={(value) => onField(value === "none" ? null : value)}
          options={[
            { value: "none", label: t("exchange.mapping.none") },
            ...fileFields.map((value) => ({ value, label: t(`exchange.field.${value}`) })),
          ]}
        />
      </td>
    </tr>
  );
}
