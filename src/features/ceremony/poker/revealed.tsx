import { type ReactElement, useEffect, useRef } from "react";
import { useCardWords } from "@/features/pieces/use-card-words";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Button } from "@/ui/button";
import { Deck } from "./deck";
import { coffee, type Outcome, outcomeOf, unknown } from "./hand";
import type { Poker } from "./use-poker";

/** What all have picked, how far it is apart in words, and the estimate that is agreed on. */
export function Revealed({ poker, frame }: { poker: Poker; frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCardWords();
  const { players, table, deck, again, agree } = poker;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const picked = players.flatMap(({ name, id }) => {
    const pick = table.picks[id];
    return pick === undefined ? [] : [[name, pick] as const];
  });
  const outcome = outcomeOf(picked, deck);
  const shown = (pick: string): string => {
    if (pick === unknown) return t("ceremony.poker.unknown");
    return pick === coffee ? t("ceremony.poker.coffee") : format.points(Number(pick));
  };
  const { proposal } = outcome;
  return (
    <section aria-labelledby="revealed" className="grid gap-4">
      <h2 id="revealed" ref={heading} tabIndex={-1} className="wrap-break-word font-semibold text-xl">
        <SpreadWords outcome={outcome} />
      </h2>
      <ul aria-label={t("ceremony.poker.picks")} className="flex flex-wrap gap-2">
        {picked.map(([name, pick]) => (
          <li
            key={name}
            className="grid justify-items-center rounded-m border border-line bg-surface px-4 py-2"
          >
            <span className="font-semibold text-xl">{shown(pick)}</span>
            <span className="text-ink-2">{name}</span>
          </li>
        ))}
      </ul>
      <div className="grid gap-2">
        <h3 className="font-semibold text-l">{t("ceremony.poker.agree")}</h3>
        {proposal === null ? null : (
          <p className="text-ink-2">
            {t("ceremony.poker.proposal", { points: words.points(proposal, frame.project.unit) })}
          </p>
        )}
        <Deck
          label={t("ceremony.poker.agree")}
          deck={deck}
          extras={false}
          proposed={proposal}
          onPick={(pick) => void agree(Number(pick))}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        {proposal === null ? null : (
          <Button look="primary" onClick={() => void agree(proposal)}>
            {t("ceremony.poker.write", { points: words.points(proposal, frame.project.unit) })}
          </Button>
        )}
        <Button onClick={again}>{t("ceremony.poker.again")}</Button>
      </div>
    </section>
  );
}

function SpreadWords({ outcome }: { outcome: Outcome }): string {
  const { t } = useTranslation();
  const format = useFormat();
  const { spread } = outcome;
  const first =
    spread.kind === "none"
      ? t("ceremony.poker.noNumber")
      : spread.kind === "agreed"
        ? t("ceremony.poker.unanimous", { value: format.points(spread.value) })
        : t("ceremony.poker.apart", {
            low: format.points(spread.low),
            lowBy: format.list(spread.lowBy),
            high: format.points(spread.high),
            highBy: format.list(spread.highBy),
            count: spread.steps,
          });
  return [
    first,
    outcome.unknown === 0 ? "" : t("ceremony.poker.unsure", { count: outcome.unknown }),
    outcome.coffee === 0 ? "" : t("ceremony.poker.tired", { count: outcome.coffee }),
  ]
    .filter(Boolean)
    .join(" ");
}
