import { memo } from "react";
import { cardOf } from "./data";

/** A card as a board draws it; the same elements on all pages. */
export const CardFace = memo(function CardFace({ id, tabIndex }: { id: string; tabIndex: number }) {
  const card = cardOf(id);
  return (
    <article className="grid gap-1.5 rounded-m border border-transparent bg-surface px-2.5 py-2 text-ink shadow-1">
      {card.epic === null ? null : (
        <span className="flex items-center gap-1 text-s text-ink-2">
          <i className="size-2 rounded-m bg-accent" />
          {card.epic}
        </span>
      )}
      <a href={`#/${card.key}`} data-focus="" tabIndex={tabIndex} className="line-clamp-2 text-m text-ink">
        {card.title}
      </a>
      <span className="flex items-center gap-2 text-s text-ink-2">
        <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true">
          <path d="M3 2h10v12l-5-3-5 3z" fill="none" stroke="currentColor" />
        </svg>
        <span>{card.key}</span>
        <span className="ml-auto">{card.points ?? "–"}</span>
        <span>{card.who}</span>
        <button type="button" tabIndex={tabIndex} aria-label={`Actions : ${card.title}`}>
          …
        </button>
      </span>
    </article>
  );
});

/** What a row is expected to measure before it is drawn; asked for every row, so it must cost nothing. */
export const estimate = (): number => 98;

export function ColumnHead({ title, count, id }: { title: string; count: number; id: string }) {
  return (
    <header className="grid gap-1 px-3 py-2.5">
      <h2 id={id} className="text-m text-ink">
        {title} <span className="text-ink-2">{count}</span>
      </h2>
      <p className="text-s text-ink-2">{count * 5} pts</p>
    </header>
  );
}

export const BOARD_CLASS = "flex h-dvh gap-2.5 overflow-x-auto bg-canvas p-3";
export const COLUMN_CLASS = "flex w-[276px] flex-none flex-col rounded-m bg-sunken min-h-0";
