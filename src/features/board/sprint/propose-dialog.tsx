import { type ReactElement, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { proposeSprint } from "@/domain/capacity/propose";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import { ProposedList } from "./proposed-list";
import type { SprintDeedProps } from "./sprint-deed";
import { pointsOf, usePlaceCards, useSumWords } from "./use-sprint-cards";
import { velocityOf } from "./velocity";

/** The head of the backlog that a sprint may take, accepted card by card (B11). */
export function ProposeDialog(props: SprintDeedProps): ReactElement {
  const { picture } = useBoard();
  const subscribe = useCallback((listener: () => void) => picture.onColumn("backlog", listener), [picture]);
  const column = useSyncExternalStore(subscribe, () => picture.column("backlog"));
  const here = useMemo(
    () =>
      column?.isWhole
        ? column.ids.flatMap((id) => picture.card(id) ?? []) // what the board holds is not read again
        : null,
    [column, picture],
  );
  return here ? <ProposeForm {...props} backlog={here} /> : <AskedBacklog {...props} />;
}

/** A backlog of which the board holds no more than the head. */
function AskedBacklog(props: SprintDeedProps): ReactElement | null {
  const backlog = usePlaceCards(props.sprint.projectId, "backlog");
  return backlog ? <ProposeForm {...props} backlog={backlog} /> : null;
}

type FormProps = SprintDeedProps & { readonly backlog: readonly PlaceCard[] };

function ProposeForm({ sprint, onClose, backlog }: FormProps): ReactElement {
  const { t } = useTranslation();
  const sum = useSumWords();
  const { act } = useServices();
  const { picture } = useBoard();
  const inSprint = usePlaceCards(sprint.projectId, sprint.id);
  const [known] = useState(() => velocityOf(picture.frame()));
  const [velocity, setVelocity] = useState<number | null | undefined>(known?.mean ?? null);
  const [left, setLeft] = useState<ReadonlySet<CardId>>(new Set());
  const proposed = useMemo(() => proposalOf(backlog, velocity), [backlog, velocity]);
  const chosen = useMemo(
    () => proposed.filter(({ card }) => !left.has(card.id)).map(({ card }) => card),
    [proposed, left],
  );
  const toggle = useCallback(
    (id: CardId, isOn: boolean) => setLeft((before) => toggled(before, id, !isOn)),
    [],
  );
  const add = async (): Promise<void> => {
    const said = t("life.propose.said", { count: chosen.length, sprint: sprint.name });
    const cardIds = chosen.map(({ id }) => id);
    // Behind what the sprint holds: what is planned already keeps its head.
    const to = { place: sprint.id, after: inSprint?.at(-1)?.id ?? null };
    if ((await act({ type: "card/move", cardIds, to }, said)) !== null) onClose();
  };
  return (
    <LazyDialog
      title={t("life.propose.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            look="primary"
            disabled={chosen.length === 0 || inSprint === undefined}
            onClick={() => void add()}
          >
            {t("life.propose.do")}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <Field
          label={t("life.propose.velocity")}
          hint={known ? t("life.propose.known", { count: known.sprints }) : t("life.propose.unknown")}
        >
          <NumberInput value={velocity ?? null} onValue={setVelocity} />
        </Field>
        {proposed.length === 0 ? (
          typeof velocity === "number" && <Callout tone="info">{t("life.propose.none")}</Callout>
        ) : (
          <ProposedList proposed={proposed} left={left} onToggle={toggle} />
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
