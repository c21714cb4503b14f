import { type Change, changed, type Row } from "@/domain/change";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { compareRanked, type Rank } from "@/domain/model/order";
import { longestRank, rankBetween, ranksBetween } from "@/domain/model/rank";
import type { Place } from "@/domain/model/vocabulary";
import type { ReadTx } from "@/domain/store";

export type RankPlan = {
  /** One rank per card that comes in, in order. */
  readonly ranks: readonly Rank[];
  /** True when the cards already stand in the gap, in this order: there is nothing to write. */
  readonly stays: boolean;
  /** Neighbours that had to be ranked anew to make room: twins, or ranks grown too long. */
  readonly reranked: readonly Change[];
};

type Gap = {
  readonly projectId: ProjectId;
  readonly place: Place;
  readonly after: CardId | null;
  readonly moving: readonly CardId[];
};

const windowSize = 24;

/**
 * Ranks for cards that go to one gap of a place, behind `after` (null = first).
 * Reads the neighbours only. If `after` has left the place meanwhile, its rank
 * still says where it stood, so the cards land there and nothing is refused.
 */
export async function rankPlan(tx: ReadTx, gap: Gap, dice: () => number): Promise<RankPlan> {
  const above = (gap.after === null ? null : await tx.get("card", gap.after)) ?? null;
  const { below, stays } = await lookBelow(tx, gap, above);
  if (stays) return { ranks: [], reranked: [], stays };
  if (above !== null && below !== null && above.rank >= below.rank) return makeRoom(tx, gap, above);
  const ranks = chain(above?.rank ?? null, below?.rank ?? null, gap.moving.length, dice);
  return ranks.some((rank) => rank.length > longestRank)
    ? makeRoom(tx, gap, above)
    : { ranks, reranked: [], stays };
}

function chain(above: Rank | null, below: Rank | null, count: number, dice: () => number): readonly Rank[] {
  // One by one they would nest ever deeper; many at once are spread evenly.
  if (count > 1) return ranksBetween(above, below, count);
  return count === 0 ? [] : [rankBetween(above, below, dice)];
}

/** One look at what follows the gap: the first card that does not move, and whether the moving ones stand there already. */
async function lookBelow(
  tx: ReadTx,
  gap: Gap,
  above: Row<"card"> | null,
): Promise<{ readonly below: Row<"card"> | null; readonly stays: boolean }> {
  const moving = new Set<string>(gap.moving);
  for (let limit = gap.moving.length + 2; ; limit *= 4) {
    const read = await tx.window({ ...gap, from: above?.rank ?? null, direction: "down", limit });
    const cards = read.filter((card) => above === null || compareRanked(card, above) > 0);
    const below = cards.find((card) => !moving.has(card.id));
    if (!below && read.length >= limit) continue;
    const isAnchored = above === null || above.place === gap.place;
    return { below: below ?? null, stays: isAnchored && gap.moving.every((id, i) => cards[i]?.id === id) };
  }
}

/** Ranks the neighbourhood anew, with the incoming cards in its gap. */
async function makeRoom(tx: ReadTx, gap: Gap, above: Row<"card"> | null): Promise<RankPlan> {
  const moving = new Set<string>(gap.moving);
  for (let limit = windowSize; ; limit *= 4) {
    const from = above?.rank ?? null;
    const upwards = from === null ? [] : await tx.window({ ...gap, from, direction: "up", limit });
    const downwards = await tx.window({ ...gap, from, direction: "down", limit });
    const around = [...new Map([...upwards, ...downwards].map((card) => [card.id, card])).values()]
      .filter((card) => !moving.has(card.id))
      .sort(compareRanked);
    const isTop = upwards.length < limit;
    const isEnd = downwards.length < limit;
    const first = isTop ? null : (around.shift()?.rank ?? null);
    const last = isEnd ? null : (around.pop()?.rank ?? null);
    // The fence posts must differ and leave room; a crowd of twins needs a wider view.
    if (!(isTop && isEnd) && first !== null && last !== null && first >= last) continue;
    const index = above === null ? 0 : around.filter((card) => compareRanked(card, above) <= 0).length;
    const fresh = ranksBetween(first, last, around.length + gap.moving.length);
    if (fresh.some((rank) => rank.length > longestRank) && !(isTop && isEnd)) continue;
    const reranked = around.flatMap((card, i) => {
      const rank = fresh[i < index ? i : i + gap.moving.length];
      return rank === undefined || rank === card.rank ? [] : [changed("card", card, { rank })];
    });
    return { ranks: fresh.slice(index, index + gap.moving.length), reranked, stays: false };
  }
}
