import { Coffee } from "lucide-react";
import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { paths } from "@/features/paths";
import { useCardWords } from "@/features/pieces/use-card-words";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { withQuery } from "@/features/route";
import { useFrame } from "@/features/use-frame";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import { EmptyState } from "@/ui/empty-state";
import { LinkButton } from "@/ui/link-button";
import { WhyReadOnly, Writing } from "@/ui/writes/fields";
import { useReadOnly } from "@/ui/writes/read-only";
import { Stage } from "../stage";
import { AllPicks } from "./all-picks";
import { PokerSettings } from "./poker-settings";
import { Revealed } from "./revealed";
import { TurnPick } from "./turn-pick";
import { type Poker, usePoker } from "./use-poker";

/** Estimates are agreed on around one screen (`#/projects/INT/poker`). */
export function PokerScreen({ project }: { project: Row<"project"> }): ReactElement {
  const { t } = useTranslation();
  const frame = useFrame(project.id);
  if (!frame) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  return (
    <Stage title={t("shell.poker")} project={frame.project}>
      <Table frame={frame} />
    </Stage>
  );
}

function Table({ frame }: { frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const poker = usePoker(frame);
  useShownMarking(poker?.card?.marking);
  const isReadOnly = useReadOnly() !== null;
  if (poker === undefined) return <p className="p-6 text-ink-3">{t("common.loading")}</p>;
  const { card, table } = poker;
  if (card === null)
    return (
      <EmptyState icon={<Coffee />} title={t("ceremony.poker.none")} hint={t("ceremony.poker.noneHint")}>
        <LinkButton href={`#${paths.sprints(frame.project.code)}`}>{t("ceremony.toSprints")}</LinkButton>
      </EmptyState>
    );
  return (
    <div className="grid min-h-0 flex-1 content-start gap-5 overflow-auto p-4 lg:grid-cols-[minmax(0,3fr)_minmax(16rem,1fr)]">
      <div className="grid min-w-0 content-start gap-4">
        <CardToEstimate card={card} frame={frame} />
        {isReadOnly ? (
          <WhyReadOnly />
        ) : table.isRevealed ? (
          <Revealed poker={poker} frame={frame} />
        ) : table.way === "turns" ? (
          <TurnPick key={card.id} poker={poker} />
        ) : (
          <AllPicks poker={poker} />
        )}
      </div>
      <div className="grid min-w-0 content-start gap-5">
        <Queue poker={poker} frame={frame} />
        <Writing>
          <PokerSettings poker={poker} />
        </Writing>
      </div>
    </div>
  );
}

function CardToEstimate({ card, frame }: { card: Face; frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const words = useCardWords();
  const { code, unit } = frame.project;
  const key = `${code}-${card.number}`;
  const epic = card.epicId === null ? undefined : frame.epicsById.get(card.epicId)?.name;
  const facts = [
    words.kind(card.kind),
    epic,
    card.points === null ? "" : t("ceremony.poker.was", { points: words.points(card.points, unit) }),
  ].filter(Boolean);
  return (
    <section aria-labelledby="card" className="grid gap-1 rounded-l border border-line bg-surface p-4">
      <h2 id="card" className="wrap-break-word font-semibold text-2xl">
        <span className="mr-1 font-mono font-normal text-ink-2">{key}</span>{" "}
        <a className="hover:underline" href={`#${withQuery({ card: key })}`}>
          {card.title}
        </a>
      </h2>
      <p className="text-ink-2">{facts.join(" · ")}</p>
    </section>
  );
}

/** What waits. Any of it can be taken first. */
function Queue({ poker, frame }: { poker: Poker; frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const { cards, card, choose } = poker;
  return (
    <section aria-labelledby="queue" className="grid gap-1.5">
      <h2 id="queue" className="font-semibold text-l">
        {t("ceremony.poker.queue", { count: cards.length })}
      </h2>
      <ol className="grid max-h-80 gap-0.5 overflow-auto rounded-m border border-line bg-surface p-1">
        {cards.map((each) => (
          <li key={each.id}>
            <button
              type="button"
              aria-current={each.id === card?.id ? "true" : undefined}
              onClick={() => choose(each)}
              className="w-full rounded-s px-2 py-1 text-left wrap-break-word text-ink-2 hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-ink"
            >
              <span className="mr-0.5 font-mono">{`${frame.project.code}-${each.number}`}</span> {each.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
