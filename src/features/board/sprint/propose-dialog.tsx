import { type ReactElement, useMemo, useState } from "react";
import { proposeSprint } from "@/domain/capacity/propose";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import type { SprintDeedProps } from "./sprint-deed";
import { pointsOf, usePlaceCards, useSumWords } from "./use-sprint-cards";
import { velocityOf } from "./velocity";

/** The head of the backlog that a sprint may take, accepted card by card (B11). */
export function ProposeDialog({ sprint, onClose }: SprintDeedProps): ReactElement | null {
  const { t } = useTranslation();
  const sum = useSumWords();
  const { act } = useServices();
  const { picture, code } = useBoard();
  const backlog = usePlaceCards(sprint.projectId, "backlog");
  const [known] = useState(() => velocityOf(picture.frame()));
  const [velocity, setVelocity] = useState<number | null | undefined>(known?.mean ?? null);
  const [left, setLeft] = useState<ReadonlySet<CardId>>(new Set());
  const proposed = useMemo(() => proposalOf(backlog ?? [], velocity), [backlog, velocity]);
  if (backlog === undefined) return null;
  const chosen = proposed.filter(({ card }) => !left.has(card.id)).map(({ card }) => card);
  const add = async (): Promise<void> => {
    const said = t("life.propose.said", { count: chosen.length, sprint: sprint.name });
    const cardIds = chosen.map(({ id }) => id);
    const moved = await act({ type: "card/move", cardIds, to: { place: sprint.id, after: null } }, said);
    if (moved !== null) onClose();
  };
  return (
    <LazyDialog
      title={t("life.propose.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={chosen.length === 0} onClick={() => void add()}>
            {t("life.propose.do")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <Field
          label={t("life.propose.velocity")}
          hint={known ? t("life.propose.known", { count: known.sprints }) : t("life.propose.unknown")}
        >
          <NumberInput value={velocity ?? null} onValue={setVelocity} />
        </Field>
        {proposed.length === 0 ? (
          <Callout tone="info">{t("life.propose.none")}</Callout>
        ) : (
          <fieldset className="max-h-80 overflow-y-auto">
            <legend className="mb-1 font-semibold">{t("life.propose.cards")}</legend>
            {proposed.map(({ card, isTooLarge }) => {
              const worth = card.points === null ? t("life.propose.unestimated") : sum(pointsOf([card]));
              const words = [`${code}-${card.number} ${card.title}`, worth];
              if (isTooLarge) words.push(t("life.propose.large"));
              return (
                <Checkbox
                  key={card.id}
                  label={words.join(" · ")}
                  checked={!left.has(card.id)}
                  onChecked={(isOn) => setLeft(toggled(left, card.id, !isOn))}
                />
              );
            })}
          </fieldset>
        )}
        <p className="font-medium">
          {t("life.propose.chosen", {
            count: chosen.length,
            points: sum(pointsOf(chosen)),
            loose: chosen.filter(({ points }) => points === null).length,
          })}
        </p>
      </div>
    </LazyDialog>
  );
}

function proposalOf(backlog: readonly PlaceCard[], velocity: number | null | undefined) {
  if (typeof velocity !== "number" || velocity <= 0) return [];
  const byId = new Map(backlog.map((card) => [card.id, card]));
  return proposeSprint(backlog, velocity).cards.flatMap(({ id, isTooLarge }) => {
    const card = byId.get(id);
    return card ? [{ card, isTooLarge }] : [];
  });
}

function toggled(set: ReadonlySet<CardId>, id: CardId, isIn: boolean): ReadonlySet<CardId> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
