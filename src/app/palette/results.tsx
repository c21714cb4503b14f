import { CornerDownRight, SquareKanban } from "lucide-react";
import { memo, type ReactElement, type ReactNode, useDeferredValue, useEffect, useRef } from "react";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { markWords } from "@/lib/mark-words";
import type { SearchHit } from "@/storage/queries/search/found";
import type { Action } from "./actions";
import type { FoundCards } from "./use-found";

type Pick = (index: number, onItsBoard: boolean) => void;

/** So many cards fill the list; those below come in a moment, when these are painted. */
const inSight = 14;

/** The list below the field: actions, then cards with where they were found. The focus stays in the field. */
export function Results({
  id,
  actions,
  found: { hits, text },
  words,
  active,
  onPick,
}: {
  id: string;
  actions: readonly Action[];
  found: FoundCards;
  /** The words that were found: those of the field may be others already. */
  words: readonly string[];
  active: number;
  onPick: Pick;
}): ReactElement {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const isScrolled = useRef(false);
  useEffect(() => {
    // The first line of a list that has just come is in sight: asking would force a layout while the palette opens.
    if (active === 0 && !isScrolled.current) return;
    isScrolled.current = active > 0;
    list.current
      ?.querySelector(`[id="${CSS.escape(`${id}-${active}`)}"]`)
      ?.scrollIntoView?.({ block: "nearest" });
  }, [id, active]);
  const isRest = useDeferredValue(text) === text;
  const drawn = isRest ? hits : hits.slice(0, Math.max(inSight, active + 1));
  const option = (index: number) => ({ id: `${id}-${index}`, isActive: index === active, index, onPick });
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={t("palette.results")}
      className={`min-h-0 overflow-y-auto ${actions.length + hits.length > 0 ? "p-1.5" : ""}`}
    >
      {actions.length > 0 ? (
        <Group id={`${id}-actions`} name={t("palette.actions")}>
          {actions.map((action, index) => (
            <Option key={action.id} {...option(index)}>
              <CornerDownRight aria-hidden size={15} className="shrink-0 text-ink-3" />
              <span className="min-w-0 truncate">{action.name}</span>
            </Option>
          ))}
        </Group>
      ) : null}
      {hits.length > 0 ? (
        <Group id={`${id}-cards`} name={t("palette.cards")}>
          {drawn.map((hit, index) => (
            <HitOption key={hit.cardId} {...option(actions.length + index)} hit={hit} words={words} />
          ))}
        </Group>
      ) : null}
    </div>
  );
}

function Group({ id, name, children }: { id: string; name: string; children: ReactNode }): ReactElement {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className="px-2.5 pt-1.5 pb-0.5 font-semibold text-ink-3 text-xs">
        {name}
      </div>
      {children}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly index: number;
  readonly isActive: boolean;
  readonly onPick: Pick;
}

interface HitProps {
  readonly hit: SearchHit;
  readonly words: readonly string[];
}

/** One card of the list: drawn again when another is found in its place, not with every key. */
const HitOption = memo(function HitOption({ hit, words, ...option }: OptionProps & HitProps): ReactElement {
  const { t } = useTranslation();
  return (
    <Option {...option} label={spoken(hit, t)}>
      <Hit hit={hit} words={words} />
    </Option>
  );
});

function Option({
  id,
  index,
  isActive,
  onPick,
  label,
  children,
}: OptionProps & {
  /** What is heard of it, where its parts would run together. */
  readonly label?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which has the focus
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-label={label}
      onPointerDown={(event) => event.preventDefault()}
      onClick={(event) => onPick(index, event.ctrlKey || event.metaKey)}
      className="flex min-h-8 cursor-default items-center gap-2.5 rounded-m px-2.5 py-1 hover:bg-sunken aria-selected:bg-accent-soft aria-selected:text-accent-ink forced-colors:aria-selected:outline-2 forced-colors:aria-selected:-outline-offset-2 forced-colors:aria-selected:outline-solid"
    >
      {children}
    </div>
  );
}

/** A card as it is heard: key and title, where it was found, what stands there. */
function spoken({ key, title, found, excerpt, isArchived }: SearchHit, t: Translate): string {
  const isElsewhere = found !== "title" && found !== "key" && excerpt !== null;
  const parts = [
    `${key} ${title}`,
    ...(isArchived ? [t("palette.archived")] : []),
    ...(isElsewhere ? [`${t(`palette.in.${found as "comment"}`)} – ${excerpt}`] : []),
  ];
  return parts.join(", ");
}

/** A card: key, title, and the piece of text that was looked for, its words marked by weight and line. */
function Hit({ hit, words }: HitProps): ReactElement {
  const { t } = useTranslation();
  const isElsewhere = hit.found !== "title" && hit.found !== "key";
  return (
    <>
      <SquareKanban aria-hidden size={15} className="shrink-0 text-ink-3" />
      <span className="grid min-w-0 flex-1">
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="shrink-0 font-mono text-ink-3 text-s">{hit.key}</span>
          <span className="min-w-0 truncate">
            <MarkedText text={hit.title} words={words} />
          </span>
          {hit.isArchived ? (
            <span className="ml-auto shrink-0 rounded-full bg-sunken px-2 text-ink-2 text-xs">
              {t("palette.archived")}
            </span>
          ) : null}
        </span>
        {isElsewhere && hit.excerpt !== null ? (
          <span className="line-clamp-2 text-ink-2 text-s">
            <span className="font-medium">{`${t(`palette.in.${hit.found as "comment"}`)} – `}</span>
            <MarkedText text={hit.excerpt} words={words} />
          </span>
        ) : null}
      </span>
    </>
  );
}

function MarkedText({ text, words }: { text: string; words: readonly string[] }): ReactNode {
  return markWords(text, words).map(({ text: piece, isHit }, index) =>
    isHit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity but their place
      <mark key={index} className="bg-transparent font-semibold text-inherit underline underline-offset-2">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
