import { type ReactElement, useCallback, useId, useMemo, useRef, useState } from "react";
import type { CardId, ProjectId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import { neighbourOf } from "../card/trash-cards";
import { cardName } from "../names";
import type { CardsDialogProps } from "../selection/cards-dialog-props";

/** « Déplacer vers un autre projet… »: which one, and where in it (B19). */
export function TransferDialog({ cardIds, onClose }: CardsDialogProps): ReactElement | null {
  const { t } = useTranslation();
  const formId = useId();
  const { returnTo, leave } = useReturn(cardIds, onClose);
  const { targets, projectId, setProjectId, places, place, setPlace, submit } = useTransfer(cardIds, leave);
  if (targets === undefined) return null;
  const isPossible = targets.length > 0;
  return (
    <LazyDialog
      title={t("selection.transfer.title", { count: cardIds.length })}
      size="s"
      onClose={onClose}
      returnTo={returnTo}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          {isPossible ? (
            <Button look="primary" type="submit" form={formId}>
              {t("selection.transfer.do")}
            </Button>
          ) : null}
        </>
      }
    >
      {isPossible ? (
        <form
          id={formId}
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <p className="text-ink-2">{t("selection.transfer.lead")}</p>
          <Field label={t("selection.transfer.project")}>
            <Select value={projectId} options={targets} onValue={setProjectId} />
          </Field>
          <Field label={t("selection.transfer.place")}>
            <Select value={place} options={places} onValue={setPlace} />
          </Field>
        </form>
      ) : (
        <p>{t("selection.transfer.none")}</p>
      )}
    </LazyDialog>
  );
}

function useTransfer(cardIds: readonly CardId[], onDone: () => void) {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries, act, notify } = useServices();
  const { picture } = useBoard();
  const here = picture.frame()?.project.id;
  const projects = useLive(queries.projects);
  const targets = projects
    ?.filter(({ id }) => id !== here)
    .map(({ id, code, name }) => ({ value: id, label: `${code} – ${name}` }));
  const [chosen, setChosen] = useState<ProjectId>();
  const projectId = (chosen ?? targets?.[0]?.value ?? "") as ProjectId;
  const sprints = useLive(useCallback(() => queries.openSprints(projectId), [queries, projectId]));
  const [place, setPlace] = useState<Place>("backlog");
  const places = [
    { value: "backlog" as Place, label: t("board.backlog") },
    ...(sprints ?? []).map(({ id, name }) => ({ value: id as Place, label: name })),
  ];

  async function submit(): Promise<void> {
    const to = projects?.find(({ id }) => id === projectId);
    const column = places.find(({ value }) => value === place)?.label ?? "";
    if (!to) return;
    const [id] = cardIds;
    const card = id === undefined ? "" : cardName(picture, id);
    const done = await act({ type: "card/transfer", cardIds, to: { projectId, place } }, ({ plan }) => {
      const first = plan.changes.find((change) => change.table === "card" && change.id === id);
      const { number } = (first?.after ?? {}) as { readonly number?: number };
      const words = { project: to.name, column, count: cardIds.length };
      return cardIds.length === 1
        ? t("selection.transfer.saidOne", { ...words, card, key: `${to.code}-${number ?? ""}` })
        : t("selection.transfer.said", words);
    });
    if (done === null) return;
    const { epicsLost = [] } = done.plan;
    if (epicsLost.length > 0) {
      const epics = format.list(epicsLost.map((name) => t("selection.transfer.named", { name })));
      const text = t("selection.transfer.epicsLost", { count: epicsLost.length, epics, project: to.name });
      notify({ kind: "warning", text });
    }
    onDone();
  }

  return {
    targets,
    projectId,
    setProjectId(value: ProjectId) {
      setChosen(value);
      setPlace("backlog");
    },
    places,
    place,
    setPlace,
    submit,
  };
}

/** Back to where the dialog came from; once the card has left, to its neighbour. */
function useReturn(cardIds: readonly CardId[], onClose: () => void) {
  const board = useBoard();
  const neighbour = useMemo(() => neighbourOf(board, cardIds), [board, cardIds]);
  const hasLeft = useRef(false);
  return {
    leave() {
      hasLeft.current = true;
      onClose();
    },
    returnTo(): HTMLElement | null {
      if (!hasLeft.current || neighbour === undefined) return null;
      const row = document.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(neighbour)}"]`);
      return row?.querySelector<HTMLElement>("[data-focus]") ?? null;
    },
  };
}
