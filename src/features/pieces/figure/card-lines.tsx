import type { ReactElement } from "react";
import type { CardId } from "@/domain/model/ids";
import { navigate, withQuery } from "@/features/route";

/** Cards behind a number, a line each; pressing one leaves the dialog for its sheet. `title` names the list. */
export function CardLines({
  title,
  cards,
  onClose,
}: {
  title?: string;
  cards: readonly { readonly id: CardId; readonly key: string; readonly title: string }[];
  onClose: () => void;
}): ReactElement {
  return (
    <ul aria-label={title} className="grid">
      {cards.map(({ id, key, title: name }) => (
        <li key={id}>
          <button
            type="button"
            className="flex min-h-8 w-full items-center gap-2 rounded-s px-1 text-left hover:bg-canvas"
            onClick={() => {
              onClose();
              navigate(withQuery({ card: key }));
            }}
          >
            <span className="shrink-0 text-ink-2 tabular-nums">{key}</span>
            <span dir="auto" className="min-w-0 break-words">
              {name}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
