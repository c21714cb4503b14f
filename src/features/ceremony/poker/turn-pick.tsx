import { type ReactElement, useEffect, useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Deck } from "./deck";
import type { Poker } from "./use-poker";

/** Each picks in turn, and nobody sees what was picked: the keyboard goes round the table. */
export function TurnPick({ poker }: { poker: Poker }): ReactElement {
  const { t } = useTranslation();
  const { say } = useServices();
  const { players, next, table, deck, pick, reveal, again } = poker;
  const heading = useRef<HTMLHeadingElement>(null);
  const hasPicked = useRef(false);
  const nextId = next?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the next one's turn begins where nothing shows what the last one took
  useEffect(() => {
    if (hasPicked.current) heading.current?.focus();
  }, [nextId]);
  const done = players.filter(({ id }) => table.picks[id] !== undefined).length;
  return (
    <section aria-labelledby="turn" className="grid gap-4">
      <h2 id="turn" ref={heading} tabIndex={-1} className="font-semibold text-xl">
        {next ? t("ceremony.poker.turn", { name: next.name }) : t("ceremony.poker.allPicked")}
      </h2>
      {next ? (
        <Deck
          key={next.id}
          label={t("ceremony.poker.deckOf", { name: next.name })}
          deck={deck}
          onPick={(picked) => {
            hasPicked.current = true;
            pick(next.id, picked);
            say(t("ceremony.poker.picked", { name: next.name }));
          }}
        />
      ) : null}
      <p className="text-ink-2">{t("ceremony.poker.progress", { done, count: players.length })}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={done === 0 || next !== null} onClick={reveal}>
          {t("ceremony.poker.reveal")}
        </Button>
        {done === 0 ? null : <Button onClick={again}>{t("ceremony.poker.again")}</Button>}
      </div>
    </section>
  );
}
