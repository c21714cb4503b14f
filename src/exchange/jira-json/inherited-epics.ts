import type { CardDraft, EpicDraft } from "@/exchange/draft";
import { type EpicStep, epicsThrough } from "./epic-history";

type Told = ReturnType<typeof epicsThrough>;

/** Reads through which epics a card went; a sub-task goes where its parents went. */
export type EpicReader = (card: CardDraft) => Told;

/**
 * A card has the past that its own log tells. One that has its epic by its
 * parent alone, as sub-tasks have, was at each moment in the epic that the
 * parent of then was in; what was before its own birth is no step of it.
 */
export function epicReader(
  cards: readonly CardDraft[],
  steps: ReadonlyMap<string, readonly EpicStep[]>,
  epics: ReadonlySet<EpicDraft["identity"]>,
): EpicReader {
  const byKey = new Map(cards.flatMap((card) => (card.externalKey ? [[card.externalKey, card]] : [])));
  const byIdentity = new Map(cards.map((card) => [card.identity, card]));
  const known = new Map<CardDraft, Told>();
  const none: Told = { steps: [], isTorn: false };
  const read: EpicReader = (card) => {
    const before = known.get(card);
    if (before) return before;
    // Parents that go round in a circle: whoever asks first has no past by them.
    known.set(card, none);
    const own = steps.get(card.externalKey ?? "") ?? [];
    const parent = card.parent === null ? undefined : byIdentity.get(card.parent);
    const hasOwn = own.some(({ from, to }) => epics.has(from ?? "") || epics.has(to ?? ""));
    const told =
      parent === undefined || hasOwn
        ? epicsThrough(card, own, epics)
        : epicsThrough(card, inherited(card, { own, parent }), epics);
    known.set(card, told);
    return told;
  };

  const epicAt = (card: CardDraft | undefined, at: number): string | null =>
    card === undefined ? null : epicThen(card, read(card), at);

  /** From epic to epic, as the parents of the card went and as it went from parent to parent. */
  const inherited = (
    card: CardDraft,
    { own, parent }: { readonly own: readonly EpicStep[]; readonly parent: CardDraft },
  ): readonly EpicStep[] => {
    const above = (at: number): CardDraft | undefined => {
      const last = own.findLast((step) => step.at <= at);
      if (own.length === 0) return parent;
      return byKey.get((last ? last.to : own[0]?.from) ?? "");
    };
    const born = card.createdAt ?? Number.NEGATIVE_INFINITY;
    const parents = new Set([
      parent,
      ...own.flatMap(({ from, to }) => [from, to].map((key) => byKey.get(key ?? ""))),
    ]);
    const moments = [...own, ...[...parents].flatMap((each) => (each ? read(each).steps : []))]
      .map(({ at }) => at)
      .filter((at) => at > born);
    let now = epicAt(above(born), born);
    return [...new Set(moments)]
      .sort((a, b) => a - b)
      .map((at): EpicStep => {
        const from = now;
        now = epicAt(above(at), at);
        return { at, field: "epic", from, to: now };
      });
  };
  return read;
}

/** One that has left its epic is in none: that is said, and no silence. */
function epicThen({ epic }: CardDraft, { steps }: Told, at: number): string | null {
  const last = steps.findLast((step) => step.at <= at);
  if (last) return last.to;
  return steps[0] ? steps[0].from : epic;
}
