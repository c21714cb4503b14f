import { Plus } from "lucide-react";
import { type ReactElement, useId, useRef } from "react";
import { checkLine } from "@/commands/check-text";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";
import { CheckRow } from "./check-row";
import { useSheet } from "./sheet-context";
import { DraftOffer } from "./texts/draft-offer";
import { useComposer } from "./texts/use-composer";

/** What must be true before the card is done. */
export function Checklist(): ReactElement | null {
  const { t } = useTranslation();
  const { checklist, mayEdit } = useSheet();
  const newText = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const headId = useId();
  if (checklist.length === 0 && !mayEdit) return null;
  const figures = { done: checklist.filter((item) => item.done).length, total: checklist.length };
  /** A row goes away with its buttons: focus goes to the one that takes its place, or to where a new one is written. */
  const heir = (index: number): HTMLElement | null | undefined => {
    const rows = list.current?.querySelectorAll<HTMLElement>("input[type=checkbox]");
    return rows?.[index + 1] ?? rows?.[index - 1] ?? newText.current?.querySelector("input");
  };
  return (
    <div className="grid gap-1">
      <h3 id={headId} className="font-semibold">
        {t("card.checklist")}
        {checklist.length === 0 ? null : (
          <>
            {" "}
            <span aria-hidden className="font-normal text-ink-3">
              {t("card.checklistDone", figures)}
            </span>
            <span className="sr-only">{t("card.checklistDoneWords", figures)}</span>
          </>
        )}
      </h3>
      {checklist.length === 0 ? null : (
        <ul ref={list} aria-labelledby={headId}>
          {checklist.map((item, index) => (
            <CheckRow key={item.id} item={item} heir={() => heir(index)} />
          ))}
        </ul>
      )}
      {mayEdit ? (
        <div ref={newText}>
          <NewCheck />
        </div>
      ) : null}
    </div>
  );
}

function NewCheck(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { card, frame, key } = useSheet();
  const composer = useComposer(
    `${card.id}/check`,
    async (text) =>
      (await act({ type: "check/add", cardId: card.id, text }, t("card.said.checkAdded", { key }))) !== null,
  );
  const line = checkLine("checkItem", composer.text);
  // Blank is no mistake here, only nothing to add yet.
  const problem =
    line.ok || line.error.kind === "text-empty" ? undefined : refusalText(t, format, line.error);
  const problemId = useId();
  const add = (): void => {
    if (line.ok) void composer.send();
  };
  return (
    <div className="grid gap-2">
      {composer.draft.offered ? (
        <DraftOffer
          draft={composer.draft.offered}
          zone={frame.project.timeZone}
          onResume={composer.resume}
          onDrop={composer.draft.drop}
        />
      ) : (
        <div className="flex items-center gap-2">
          <Plus aria-hidden size={15} className="shrink-0 text-ink-3" />
          <TextInput
            aria-label={t("card.newCheck")}
            placeholder={t("card.newCheck")}
            {...(problem === undefined ? {} : { "aria-invalid": true, "aria-describedby": problemId })}
            value={composer.text}
            onValue={composer.type}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
            }}
          />
          {composer.text.trim() === "" ? null : (
            <Button aria-label={t("card.addCheck")} onClick={add}>
              {t("card.add")}
            </Button>
          )}
        </div>
      )}
      {problem === undefined ? null : (
        <p id={problemId} className="text-danger text-s">
          {problem}
        </p>
      )}
    </div>
  );
}
