import { Bookmark, ChevronDown, ListFilter } from "lucide-react";
import { type ReactElement, type RefObject, useId, useRef, useState } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { SearchInput } from "@/ui/form/search-input";
import { useBoard, useBoardState } from "../board-context";
import { Facets, FilterBar, Suggestions, ViewsMenu } from "./filter-parts";
import { Hidden } from "./hidden";
import { useQuery, useReading } from "./use-query";

/** The field in which one filters: what is typed is a query, completed at its caret. */
export function FilterField({ describedBy }: { describedBy: string }): ReactElement {
  const { t } = useTranslation();
  const { filter } = useBoard();
  const query = useBoardState((state) => state.query);
  const setQuery = useQuery();
  const reading = useReading();
  const field = useRef<HTMLInputElement>(null);
  const [isTouched, setTouched] = useState(false);
  return (
    <span className="relative inline-flex max-w-72 flex-1 basis-44 max-sm:max-w-none max-sm:basis-40">
      <SearchInput
        label={t("board.filter.label")}
        placeholder={t("board.filter.label")}
        value={query}
        onValue={setQuery}
        field={field}
        maxLength={2000}
        spellCheck={false}
        aria-invalid={reading?.isWrong || undefined}
        aria-describedby={query === "" ? undefined : describedBy}
        onFocus={() => {
          setTouched(true);
          filter.open();
        }}
      />
      {isTouched ? <Suggestions field={field} query={query} onQuery={setQuery} /> : null}
    </span>
  );
}

/** All that can be filtered by, to be ticked: it writes the same query. */
export function FacetsButton({
  row,
  isOpen,
  onOpen,
}: {
  /** What the choice writes stays in sight: the choices open below it. */
  row: RefObject<HTMLElement | null>;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}): ReactElement {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        icon={<ListFilter aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => onOpen(!isOpen)}
      >
        {t("board.filter.facets")}
      </Button>
      {isOpen ? <Facets anchor={button} below={row} onClose={() => onOpen(false)} /> : null}
    </>
  );
}

/** The saved views: a plain button until it is pressed. */
export function ViewsButton(): ReactElement {
  const { t } = useTranslation();
  const { picture } = useBoard();
  const [isWanted, setWanted] = useState(false);
  const projectId = picture.frame()?.project.id;
  const words = t("board.filter.views");
  const plain = (
    <Button
      look="quiet"
      icon={<Bookmark aria-hidden />}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      {words}
      <ChevronDown aria-hidden />
    </Button>
  );
  return isWanted && projectId ? <ViewsMenu projectId={projectId} plain={plain} /> : plain;
}

/** What is filtered by, part by part, and how much that hides; there as long as there is a filter, or one is chosen. */
export function FilterRow(props: {
  id: string;
  row: RefObject<HTMLDivElement | null>;
  places: readonly Place[];
  isChoosing: boolean;
  onEmptied: () => void;
}): ReactElement | null {
  const reading = useReading();
  const { id, row, places, isChoosing, onEmptied } = props;
  const isEmpty = reading === null || (reading.query.length === 0 && reading.flaw === null);
  if (isEmpty && !isChoosing) return null;
  return (
    <div
      ref={row}
      className="flex min-h-9.5 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-4 py-1.5 text-s"
    >
      <FilterBar id={id} reading={isEmpty ? null : reading} onEmptied={onEmptied} />
      <Hidden places={places} onEmptied={onEmptied} />
    </div>
  );
}

/** The id by which the field names what stands below it. */
export const useFilterRowId = (): string => `${useId()}-filter`;
