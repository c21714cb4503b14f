import { type ReactElement, useState } from "react";
import type { CarryTo } from "@/commands/sprint/sprint-commands";
import type { Row } from "@/domain/change";
import type { CardId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Field } from "@/ui/form/field";
import { Select, type SelectOption } from "@/ui/form/select";
import { LazyDialog } from "@/ui/lazy-dialog";
import { useBoard } from "../board-context";
import { OpenParents, useOpenParents } from "../completion/open-parents";
import { carriedCounts, following } from "./carry";
import { CarryList } from "./carry-list";
import { Figures } from "./figures";
import { NewSprintFields, useNewSprint } from "./new-sprint";
import type { SprintDeedProps } from "./sprint-deed";
import { type Outcomes, pointsOf, useOutcomes, useSumWords } from "./use-sprint-cards";

/** Closes a sprint: what was done, and where what was not goes (B28, B29). */
export function CompleteDialog(props: SprintDeedProps): ReactElement | null {
  const { sprint, onClose } = props;
  const { t } = useTranslation();
  const outcomes = useOutcomes(sprint.projectId, sprint.id);
  if (sprint.state.phase === "closed")
    return (
      <LazyDialog
        size="s"
        title={t("life.complete.title", { sprint: sprint.name })}
        onClose={onClose}
        footer={<Button onClick={onClose}>{t("common.close")}</Button>}
      >
        <div role="alert">
          <Callout tone="info">{t("life.complete.already", { sprint: sprint.name })}</Callout>
        </div>
      </LazyDialog>
    );
  return outcomes ? <CompleteForm {...props} outcomes={outcomes} /> : null;
}

type FormProps = SprintDeedProps & { readonly outcomes: Outcomes };

function CompleteForm({ sprint, onClose, outcomes }: FormProps): ReactElement {
  const { t } = useTranslation();
  const form = useCompletion(sprint, outcomes, onClose);
  const sum = useSumWords();
  const { all, options } = form;
  const figures = (["done", "open", "cancelled"] as const).map((outcome) => {
    const cards = outcomes[outcome];
    const loose = cards.filter(({ points }) => points === null).length;
    const words = t(loose === 0 ? "life.complete.figures" : "life.complete.figuresLoose", {
      cards: t("common.count.card", { count: cards.length }),
      points: sum(pointsOf(cards)),
      loose: t("board.column.unestimated", { count: loose }),
    });
    return [t(`life.complete.${outcome}`), words] as const;
  });
  return (
    <LazyDialog
      title={t("life.complete.title", { sprint: sprint.name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={form.isSending} onClick={() => void form.send()}>
            {t("life.complete.do")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <Figures lines={figures} />
        <OpenParents {...form.parents} />
        {outcomes.open.length === 0 ? null : (
          <>
            <Field label={t("life.complete.to")} hint={t("life.complete.toHint")}>
              <Select value={all} options={options} onValue={form.setAll} />
            </Field>
            {form.counts.has("new") ? <NewSprintFields {...form.born} /> : null}
            <CarryList {...form} cards={outcomes.open} />
          </>
        )}
      </div>
    </LazyDialog>
  );
}

function useCompletion(sprint: Row<"sprint">, outcomes: Outcomes, onClose: () => void) {
  const { t } = useTranslation();
  const sum = useSumWords();
  const { act } = useServices();
  const { picture, today } = useBoard();
  const [all, setAll] = useState<CarryTo>("backlog");
  const [except, setExcept] = useState<Readonly<Record<CardId, CarryTo>>>({});
  const [isSending, setSending] = useState(false);
  const sprints = picture.frame()?.sprints ?? [];
  const [first] = useState(() => following(sprint, new Set(sprints.map(({ name }) => name)), today));
  const born = useNewSprint(first);
  const parents = useOpenParents(outcomes.done);
  const options: readonly SelectOption<CarryTo>[] = [
    { value: "backlog", label: t("life.complete.backlog") },
    ...sprints
      .filter(({ id, state }) => id !== sprint.id && state.phase !== "closed")
      .map(({ id, name }) => ({ value: id, label: name })),
    { value: "new", label: t("life.complete.new") },
  ];
  const counts = carriedCounts(outcomes.open, all, except);

  const nameOf = (to: CarryTo): string =>
    to === "new" ? born.next.name.trim() : (options.find(({ value }) => value === to)?.label ?? "");
  const said = sentence(t, sprint.name, {
    done: t("life.complete.saidDone", { count: outcomes.done.length, sum: sum(pointsOf(outcomes.done)) }),
    carried: [...counts].map(([to, count]) => ({ to, count, place: nameOf(to) })),
  });

  return {
    all,
    setAll,
    except,
    onExcept: (id: CardId, to: CarryTo | null) =>
      setExcept(({ [id]: _, ...others }) => (to === null ? others : { ...others, [id]: to })),
    born,
    parents,
    options,
    counts,
    isSending,
    async send(): Promise<void> {
      const newSprint = counts.has("new") ? born.send() : undefined;
      if (!parents.send() || newSprint === null) return;
      setSending(true);
      const done = await act(
        {
          type: "sprint/complete",
          sprintId: sprint.id,
          unfinishedTo: all,
          except,
          ...(newSprint ? { newSprint } : {}),
        },
        said,
      );
      setSending(false);
      if (done !== null) onClose();
    },
  };
}

type Told = {
  readonly done: string;
  readonly carried: readonly { readonly to: CarryTo; readonly count: number; readonly place: string }[];
};

/** « Sprint 12 terminé : 7 cartes terminées (21 pts), 3 reportées dans Sprint 13 ». */
function sentence(t: Translate, sprint: string, { done, carried }: Told): string {
  const words = carried.map(({ to, count, place }) =>
    to === "backlog"
      ? t("life.complete.saidBacklog", { count })
      : t("life.complete.saidTo", { count, place }),
  );
  return t("life.complete.said", { sprint, done, carried: words.join(", ") || t("life.complete.saidNone") });
}
