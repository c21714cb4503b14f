import type { KeyboardEvent, ReactElement } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { coffee, type Pick, unknown } from "./hand";

/** The cards of the game, one of which is picked; arrows go from one to the next. */
export function Deck({
  label,
  deck,
  extras = true,
  proposed = null,
  onPick,
}: {
  label: string;
  deck: readonly number[];
  /** Also « ? » and « ☕ ». */
  extras?: boolean;
  proposed?: number | null;
  onPick: (pick: Pick) => void;
}): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const picks: readonly Pick[] = [...deck.map(String), ...(extras ? [unknown, coffee] : [])];
  const nameOf = (pick: Pick): string => {
    if (pick === unknown) return t("ceremony.poker.unknown");
    if (pick === coffee) return t("ceremony.poker.coffee");
    return format.points(Number(pick));
  };
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    const all = [...event.currentTarget.querySelectorAll("button")];
    const here = all.indexOf(event.target as HTMLButtonElement);
    all[(here + by + all.length) % all.length]?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset of buttons would be read as a form's
    <div role="group" aria-label={label} className="flex flex-wrap gap-2" onKeyDown={walk}>
      {picks.map((pick) => (
        <button
          key={pick}
          type="button"
          aria-label={nameOf(pick)}
          onClick={() => onPick(pick)}
          className={`grid h-20 w-14 place-items-center rounded-l border-2 bg-surface font-semibold text-xl shadow-1 hover:border-accent ${
            String(proposed) === pick ? "border-accent bg-accent-soft text-accent-ink" : "border-line"
          }`}
        >
          {pick === unknown || pick === coffee ? pick : format.points(Number(pick))}
        </button>
      ))}
    </div>
  );
}
