import { type ReactElement, type RefObject, useEffect, useMemo, useState } from "react";
import { asksFor, toggled } from "@/domain/query/edit";
import { printQuery } from "@/domain/query/print";
import { useTranslation } from "@/i18n/words";
import { matchesSearch, searchText } from "@/lib/search-text";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { SearchInput } from "@/ui/form/search-input";
import { LazyPopover } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import { type Facet, facetsOf } from "./facet-list";
import type { Reading } from "./query-engine";
import { useQuery, useReading } from "./use-query";

/** A long list of names is folded to this many until it is searched or unfolded. */
const atFirst = 8;

/** Every field that can be ticked. A tick writes the query that one could have typed. */
export function Facets({
  anchor,
  below,
  onClose,
}: {
  anchor: RefObject<HTMLElement | null>;
  /** What it leaves in sight. */
  below: RefObject<HTMLElement | null>;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { filter } = useBoard();
  const setQuery = useQuery();
  const reading = useReading();
  const [wanted, setWanted] = useState("");
  const world = reading?.world;
  const facets = useMemo(() => (world ? facetsOf(world, t) : []), [world, t]);
  useEffect(() => filter.open(), [filter]);
  const shown = facets
    .map((facet) => ({
      ...facet,
      values: facet.values.filter(({ name }) => matchesSearch(searchText(name), wanted)),
    }))
    .filter(({ values }) => values.length > 0);
  return (
    <LazyPopover
      label={t("board.filter.facets")}
      anchor={anchor}
      below={below}
      onClose={onClose}
      className="w-180"
    >
      <div className="flex items-center gap-2 border-line border-b px-3.5 py-2.5">
        <SearchInput
          label={t("query.facets.search")}
          placeholder={t("query.facets.search")}
          value={wanted}
          onValue={setWanted}
        />
        <Button disabled={reading === null || reading.query.length === 0} onClick={() => setQuery("")}>
          {t("query.facets.clear")}
        </Button>
      </div>
      <div className="grid min-h-0 grid-cols-3 gap-x-5 gap-y-3.5 overflow-y-auto px-3.5 py-3 max-md:grid-cols-2 max-sm:grid-cols-1">
        {reading &&
          shown.map((facet) => (
            <Group
              key={facet.field}
              facet={facet}
              reading={reading}
              isWhole={wanted !== ""}
              onQuery={setQuery}
            />
          ))}
        {shown.length === 0 ? <p className="text-ink-3">{t("query.facets.nothing")}</p> : null}
      </div>
      <p className="border-line border-t px-3.5 py-2 text-ink-3 text-s [@media(max-height:25rem)]:hidden">
        {t("query.facets.hint")}
      </p>
    </LazyPopover>
  );
}

function Group({
  facet,
  reading,
  isWhole,
  onQuery,
}: {
  facet: Facet;
  reading: Reading;
  isWhole: boolean;
  onQuery: (query: string) => void;
}): ReactElement {
  const { t, language } = useTranslation();
  const [isUnfolded, setUnfolded] = useState(false);
  const { field, values } = facet;
  const { query, world } = reading;
  const all = isWhole || isUnfolded || values.length <= atFirst + 1;
  const rows = all ? values : values.slice(0, atFirst);
  return (
    <fieldset className="min-w-0 content-start">
      <legend className="pb-0.5 font-semibold text-ink-2 text-s">{t(`query.field.${field}`)}</legend>
      {rows.map(({ name, value }, index) => (
        <Checkbox
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may bear one name; they are told apart by their order
          key={`${name}/${index}`}
          label={name}
          checked={asksFor(query, field, value, world)}
          onChecked={() => onQuery(printQuery(toggled(query, field, value, world), language))}
        />
      ))}
      {all ? null : (
        <Button look="quiet" size="s" onClick={() => setUnfolded(true)}>
          {t("query.facets.more", { count: values.length - rows.length })}
        </Button>
      )}
    </fieldset>
  );
}
