import type { Done } from "@/commands/dispatch";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { AwayCard } from "@/storage/queries/many/away";

/** What can be done with cards that are put away, and what is said of it. */
export function useAway() {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, notify } = useServices();
  const idsOf = (cards: readonly AwayCard[]) => cards.map(({ id }) => id);
  return {
    /** Back to where each stood; those whose place is no more are named, with the reason. */
    async restore(cards: readonly AwayCard[]): Promise<void> {
      const said = (done: Done): string => t("many.trash.said.restored", { count: done.plan.changes.length });
      const done = await act({ type: "card/restore", cardIds: idsOf(cards) }, said);
      const fallen = done?.plan.apart ?? [];
      if (fallen.length === 0) return;
      const [first] = fallen;
      const why = first ? refusalText(t, format, first.why) : "";
      const names = format.list(fallen.slice(0, 5).map(({ key }) => key)) + (fallen.length > 5 ? "…" : "");
      notify({ kind: "info", text: t("many.trash.said.fellBack", { count: fallen.length, names, why }) });
    },
    async toTrash(cards: readonly AwayCard[]): Promise<void> {
      await act(
        { type: "card/trash", cardIds: idsOf(cards) },
        t("many.trash.said.trashed", { count: cards.length }),
      );
    },
    async purge(cards: readonly AwayCard[]): Promise<boolean> {
      const said = t("many.trash.said.purged", { count: cards.length });
      return (await act({ type: "card/purge", cardIds: idsOf(cards) }, said)) !== null;
    },
  };
}
