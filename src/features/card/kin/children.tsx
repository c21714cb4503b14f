import { type ReactElement, useId } from "react";
import { AlsoElsewhere } from "@/features/pieces/drafts/also-elsewhere";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { closedSprintOf } from "../places";
import { useParts, useSheet } from "../sheet-context";
import { DraftOffer } from "../texts/draft-offer";
import { NewLine } from "../texts/new-line";
import { onlyForKept, UnsavedText } from "../texts/unsaved-text";
import { useComposer } from "../texts/use-composer";
import { CardLine } from "./card-line";

/** The sub-tasks of the card, how many are done, and a field for the next one. */
export function Children(): ReactElement | null {
  const { t } = useTranslation();
  const { isGone, mayEdit } = useSheet();
  const { children } = useParts();
  const headId = useId();
  const isBare = children.length === 0 && !mayEdit;
  if (isBare && !isGone) return null;
  // What is cancelled is neither left to do nor done (B29).
  const counted = children.filter(({ category }) => category !== "cancelled");
  const figures = {
    done: counted.filter(({ category }) => category === "done").length,
    total: counted.length,
  };
  return (
    <div className={isBare ? onlyForKept : "grid gap-1"}>
      <h3 id={headId} className="font-semibold">
        {t("parts.children.title")}
        {counted.length === 0 ? null : (
          <>
            {" "}
            <span aria-hidden className="font-normal text-ink-3">
              {t("parts.children.done", figures)}
            </span>
            <span className="sr-only">{t("parts.children.doneWords", figures)}</span>
          </>
        )}
      </h3>
      {counted.length === 0 ? null : (
        <ProgressBar
          label={t("parts.children.progress")}
          ratio={figures.done / figures.total}
          words={t("parts.children.doneWords", figures)}
        />
      )}
      {children.length === 0 ? null : (
        <ul aria-labelledby={headId} className="grid gap-0.5 py-1">
          {children.map((child) => (
            <li key={child.card.id} className="flex min-h-6.5 items-center">
              <CardLine neighbour={child} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit || isGone ? <NewChild /> : null}
    </div>
  );
}

function NewChild(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const { children } = useParts();
  // A closed sprint takes nobody in: what is still to be done is planned anew.
  const isOpen = closedSprintOf(frame, card.place) === undefined && card.place !== "archive";
  const last = children.filter((child) => child.card.place === card.place).at(-1)?.card.id ?? card.id;
  const to = isOpen ? { place: card.place, after: last } : { place: "backlog" as const, after: null };
  const composer = useComposer(`${card.id}/child`, async (title) => {
    const born = { kind: "subtask", epicId: card.epicId, parentCardId: card.id } as const;
    const command = { type: "card/add", projectId: card.projectId, to, title, ...born } as const;
    const done = await act(command, ({ plan }) =>
      t("parts.children.added", { key: plan.about.key ?? "", parent: key }),
    );
    return done !== null;
  });
  if (!mayEdit) return <UnsavedText text={composer.text || undefined} draft={composer.draft.offered} />;
  if (composer.draft.offered)
    return (
      <DraftOffer
        draft={composer.draft.offered}
        zone={frame.project.timeZone}
        onResume={composer.resume}
        onDrop={composer.draft.drop}
      />
    );
  return (
    <div className="grid gap-1">
      <NewLine
        composer={composer}
        kind="title"
        label={t("parts.children.new")}
        addLabel={t("parts.children.add")}
      />
      <AlsoElsewhere draft={composer.draft.elsewhere} />
    </div>
  );
}
