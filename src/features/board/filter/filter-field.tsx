import { Bookmark, ListFilter } from "lucide-react";
import { type ReactElement, Suspense, useId, useRef, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { SearchInput } from "@/ui/form/search-input";
import { useBoard, useBoardState } from "../board-context";
import { Facets, FilterBar, Suggestions, ViewsMenu } from "./filter-parts";
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
    <span className="relative inline-flex w-72 max-sm:w-auto max-sm:flex-1 max-sm:basis-40">
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
      {isTouched ? (
        <Suspense fallback={null}>
          <Suggestions field={field} query={query} onQuery={setQuery} />
        </Suspense>
      ) : null}
    </span>
  );
}

/** All that can be filtered by, to be ticked: it writes the same query. */
export function FacetsButton(): ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        icon={<ListFilter aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        {t("board.filter.facets")}
      </Button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Facets anchor={button} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
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
    </Button>
  );
  return isWanted && projectId ? (
    <Suspense fallback={plain}>
      <ViewsMenu projectId={projectId} />
    </Suspense>
  ) : (
    plain
  );
}

/** What is filtered by, part by part; there as long as there is a filter or a text that is none. */
export function FilterRow({ id, onEmptied }: { id: string; onEmptied: () => void }): ReactElement | null {
  const reading = useReading();
  if (reading === null || (reading.query.length === 0 && reading.flaw === null)) return null;
  return (
    <Suspense fallback={null}>
      <FilterBar id={id} reading={reading} onEmptied={onEmptied} />
    </Suspense>
  );
}

/** The id by which the field names what stands below it. */
export const useFilterRowId = (): string => `${useId()}-filter`;
