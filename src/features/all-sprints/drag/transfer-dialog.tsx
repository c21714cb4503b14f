import { type ReactElement, type ReactNode, useCallback, useRef, useState } from "react";
import { takerIn } from "@/domain/portfolio/sprint-grid";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { SprintCard } from "@/storage/queries/plan/all-sprints";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import type { Sprints, Target } from "../sprints-context";
import { laneName } from "./names";

type Asked = { readonly card: SprintCard; readonly place: Target };

/** Asks before a card changes its project: it gets a new key there, and its epic may not come along. */
export function useTransfer(): { readonly transfer: Sprints["transfer"]; readonly dialog: ReactNode } {
  const { act } = useServices();
  const words = useTransferWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const answer = useRef<(isYes: boolean) => void>(() => undefined);
  const transfer = useCallback<Sprints["transfer"]>(
    async (card, place) => {
      const sprint = takerIn(place.cell)?.sprint;
      if (!sprint) return null;
      const isYes = await new Promise<boolean>((resolve) => {
        answer.current(false);
        answer.current = resolve;
        setAsked({ card, place });
      });
      setAsked(null);
      if (!isYes) return null;
      const to = { projectId: place.lane.project.id, place: sprint.id, after: place.after ?? null };
      const done = await act({ type: "card/transfer", cardIds: [card.id], to }, "");
      return done === null ? null : words({ card, place }, sprint.name, done.plan);
    },
    [act, words],
  );
  return {
    transfer,
    dialog: asked ? <TransferDialog asked={asked} onAnswer={(isYes) => answer.current(isYes)} /> : null,
  };
}

type Done = {
  readonly changes: readonly { readonly table: string; readonly id: string; readonly after: unknown }[];
  readonly epicsLost?: readonly string[];
};

/** What came of it, the new key included; an epic that was left behind is told apart. */
function useTransferWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const { notify } = useServices();
  return useCallback(
    ({ card, place }: Asked, column: string, { changes, epicsLost = [] }: Done): string => {
      const { code, name: project } = place.lane.project;
      const moved = changes.find(({ table, id }) => table === "card" && id === card.id);
      const { number = "" } = (moved?.after ?? {}) as { readonly number?: number };
      if (epicsLost.length > 0) {
        const epics = format.list(epicsLost.map((name) => t("selection.transfer.named", { name })));
        const count = epicsLost.length;
        notify({ kind: "warning", text: t("selection.transfer.epicsLost", { count, epics, project }) });
      }
      const words = { card: `${card.key} ${card.title}`, project, column, key: `${code}-${number}` };
      return t("selection.transfer.saidOne", words);
    },
    [t, format, notify],
  );
}

function TransferDialog({
  asked: { card, place },
  onAnswer,
}: {
  asked: Asked;
  onAnswer: (isYes: boolean) => void;
}): ReactElement {
  const { t } = useTranslation();
  const { lane, cell } = place;
  return (
    <LazyDialog
      title={t("selection.transfer.title", { count: 1 })}
      size="s"
      onClose={() => onAnswer(false)}
      footer={
        <>
          <Button onClick={() => onAnswer(false)}>{t("common.cancel")}</Button>
          <Button look="primary" onClick={() => onAnswer(true)}>
            {t("selection.transfer.do")}
          </Button>
        </>
      }
    >
      <p className="wrap-anywhere">
        {t("plan.allSprints.transfer.what", {
          card: `${card.key} ${card.title}`,
          project: lane.project.name,
          sprint: `${laneName(lane)}, ${takerIn(cell)?.sprint.name ?? ""}`,
        })}
      </p>
      <p className="text-ink-2">{t("selection.transfer.lead")}</p>
    </LazyDialog>
  );
}
