import { useCallback, useMemo } from "react";
import type { PersonId } from "@/domain/model/ids";
import { useHashQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import { useKept } from "../use-kept";
import { deckOf, type Pick, readTable, type Table, tableFor } from "./hand";

export type Player = { readonly id: string; readonly name: string };

export type Poker = {
  readonly table: Table;
  readonly deck: readonly number[];
  readonly team: readonly { readonly id: PersonId; readonly name: string }[];
  readonly players: readonly Player[];
  /** The cards that wait for an estimate. */
  readonly cards: readonly Face[];
  /** The one that is estimated now; null when none waits. */
  readonly card: Face | null;
  /** Who picks next; null when all have. */
  readonly next: Player | null;
  readonly change: (fields: Partial<Table>) => void;
  readonly pick: (playerId: string, pick: Pick | null) => void;
  readonly reveal: () => void;
  readonly again: () => void;
  readonly choose: (card: Face) => void;
  /** Writes the estimate to the card; the next one comes by itself. */
  readonly agree: (points: number) => Promise<void>;
};

/** An estimation around one screen; where it stands outlives a reload. */
export function usePoker(frame: Frame): Poker | undefined {
  const { t } = useTranslation();
  const { act, say } = useServices();
  const { project } = frame;
  const [kept, keep] = useKept(`poker/${project.id}`, readTable);
  const data = useCards(frame);
  if (kept === undefined || data === undefined) return undefined;
  const { cards, team } = data;
  const card = cards.find(({ id }) => id === kept.cardId) ?? cards[0] ?? null;
  const table = card ? tableFor(kept, card.id) : kept;
  const others = team.length === 0 && kept.others === 0 ? 3 : kept.others;
  const players: readonly Player[] = [
    ...team.filter(({ id }) => !table.absent.includes(id)),
    ...Array.from({ length: others }, (_, i) => ({
      id: `other-${i + 1}`,
      name: t("ceremony.poker.other", { index: i + 1 }),
    })),
  ];
  const key = card ? `${project.code}-${card.number}` : "";
  return {
    table: { ...table, others },
    deck: deckOf(project.unit),
    team,
    players,
    cards,
    card,
    next: players.find(({ id }) => table.picks[id] === undefined) ?? null,
    change: (fields) => keep({ ...table, ...fields }),
    pick(playerId, pick) {
      const { [playerId]: _, ...picks } = table.picks;
      keep({ ...table, picks: pick === null ? picks : { ...picks, [playerId]: pick } });
    },
    reveal() {
      keep({ ...table, isRevealed: true });
      say(t("ceremony.poker.revealed"));
    },
    again: () => keep({ ...table, picks: {}, isRevealed: false }),
    choose: (wanted) => keep(tableFor(table, wanted.id)),
    async agree(points) {
      if (card === null) return;
      const following = cards[cards.findIndex(({ id }) => id === card.id) + 1] ?? cards[0];
      const said = t("ceremony.poker.agreed", { key, points });
      if (await act({ type: "card/edit", cardId: card.id, fields: { points } }, said))
        keep({ ...table, cardId: following?.id ?? null, picks: {}, isRevealed: false });
    },
  };
}

/** The cards to estimate: those that the address names, else all that are open and have no estimate. */
function useCards(frame: Frame) {
  const { queries } = useServices();
  const { project } = frame;
  const named = useHashQuery().get("cards") ?? "";
  const data = useLive(useCallback(() => queries.toEstimate(project.id), [queries, project.id]));
  return useMemo(() => {
    if (data === undefined) return undefined;
    const keys = named === "" ? null : new Set(named.split(","));
    const cards = data.cards.filter((card) =>
      keys ? keys.has(`${project.code}-${card.number}`) : card.points === null,
    );
    const team = data.people.flatMap((id) => {
      const person = frame.peopleById.get(id);
      return person ? [{ id, name: person.name }] : [];
    });
    return { cards, team: team.sort((a, b) => a.name.localeCompare(b.name)) };
  }, [data, named, project.code, frame.peopleById]);
}
