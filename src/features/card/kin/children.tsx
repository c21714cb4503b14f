import { Plus } from "lucide-react";
import { type ReactElement, useId } from "react";
import { checkLine } from "@/commands/check-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";
import { closedSprintOf } from "../places";
import { useSheet } from "../sheet-context";
import { AlsoElsewhere } from "../texts/also-elsewhere";
import { DraftOffer } from "../texts/draft-offer";
import { useComposer } from "../texts/use-composer";
import { CardLine } from "./card-line";

/** The sub-tasks of the card, how many are done, and a field for the next one. */
export function Children(): ReactElement | null {
  const { t } = useTranslation();
  const { children, mayEdit } = useSheet();
  const headId = useId();
  if (children.length === 0 && !mayEdit) return null;
  // What is cancelled is neither left to do nor done (B29).
  const counted = children.filter(({ category }) => category !== "cancelled");
  const figures = {
    done: counted.filter(({ category }) => category === "done").length,
    total: counted.length,
  };
  return (
    <div className="grid gap-1">
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
      {mayEdit ? <NewChild /> : null}
    </div>
  );
}

function NewChild(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { card, children, frame, key } = useSheet();
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
  const line = checkLine("title", composer.text);
  // Blank is no mistake here, only nothing to add yet.
  const problem =
    line.ok || line.error.kind === "text-empty" ? undefined : refusalText(t, format, line.error);
  const problemId = useId();
  const add = (): void => {
    if (line.ok) void composer.send();
  };
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
      <div className="flex items-center gap-2">
        <Plus aria-hidden size={15} className="shrink-0 text-ink-3" />
        <TextInput
          aria-label={t("parts.children.new")}
          placeholder={t("parts.children.new")}
          {...(problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": problemId })}
          value={composer.text}
          onValue={composer.type}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
          }}
        />
        {composer.text.trim() === "" ? null : (
          <Button aria-label={t("parts.children.add")} onClick={add}>
            {t("card.add")}
          </Button>
        )}
      </div>
      <AlsoElsewhere draft={composer.draft.elsewhere} />
      {problem === undefined ? null : (
        <p id={problemId} className="text-danger text-s">
          {problem}
        </p>
      )}
    </div>
  );
}
