import { type ReactElement, useCallback, useId, useState } from "react";
import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { placeName } from "@/features/pieces/history/place-name";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import type { SprintDeedProps } from "../sprint/sprint-deed";

/** A finished card that the closing forgot, put back beside the record (B33). */
export function PutBackDialog({ sprint, onClose }: SprintDeedProps): ReactElement | null {
  const { t } = useTranslation();
  const { act } = useServices();
  const { code } = useBoard();
  const formId = useId();
  const cards = useFinished(sprint);
  const [chosen, setChosen] = useState<CardId | null>(null);
  if (cards === undefined) return null;
  const card = cards.find(({ id }) => id === chosen) ?? cards[0];
  const send = async (): Promise<void> => {
    if (!card) return;
    const said = t("life.putBack.said", { card: `${code}-${card.number}`, sprint: sprint.name });
    const done = await act({ type: "sprint/put-back", sprintId: sprint.id, cardId: card.id }, said);
    if (done !== null) onClose();
  };
  return (
    <LazyDialog
      size="s"
      title={t("life.putBack.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(card ? "common.cancel" : "common.close")}</Button>
          {card ? (
            <Button look="primary" type="submit" form={formId}>
              {t("life.putBack.do")}
            </Button>
          ) : null}
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p className="text-ink-2">{t(card ? "life.putBack.lead" : "life.putBack.none")}</p>
        {card ? (
          <Field label={t("life.putBack.card")}>
            <Select
              value={card.id}
              options={cards.map(({ id, number, title, place }) => ({
                value: id,
                label: t("life.putBack.option", { card: `${code}-${number} ${title}`, place }),
              }))}
              onValue={setChosen}
            />
          </Field>
        ) : null}
      </form>
    </LazyDialog>
  );
}

/** A card with what it stands in now, by name. */
type FinishedCard = PlaceCard & { readonly place: string };

/** Finished cards that are in no closed sprint; those that this closing had carried over come first. */
function useFinished({ id: sprintId, projectId }: Row<"sprint">): readonly FinishedCard[] | undefined {
  const { t } = useTranslation();
  const { queries, now } = useServices();
  const { picture } = useBoard();
  return useLive(
    useCallback(async () => {
      const frame = picture.frame();
      const { sprints = [], columns = [] } = frame ?? {};
      const open = sprints.filter(({ state }) => state.phase !== "closed").map(({ id }) => id);
      const places: readonly Place[] = [...open, "backlog", "flow"];
      const done = new Set(columns.filter(({ category }) => category === "done").map(({ id }) => id));
      const found = await Promise.all(
        places.map(async (place) => {
          const named = frame ? (placeName(t, frame, place) ?? "") : "";
          return (await queries.placeCards(projectId, place)).map((card) => ({ ...card, place: named }));
        }),
      );
      const past = await queries.sprintPast(sprintId, now());
      const carried = new Set(past.facts?.carriedOver.map(({ id }) => id));
      const finished = found.flat().filter(({ columnId }) => done.has(columnId));
      return [
        ...finished.filter(({ id }) => carried.has(id)),
        ...finished.filter(({ id }) => !carried.has(id)),
      ];
    }, [t, queries, now, picture, sprintId, projectId]),
  );
}
