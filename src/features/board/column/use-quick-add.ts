import { useRef, useState } from "react";
import { checkLine } from "@/commands/check-text";
import type { CardId, TemplateId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import { refusalText } from "@/features/pieces/refusal-text";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { useBoard } from "../board-context";
import { useCardTools } from "../card/card-menu";
import { useDraft } from "./use-draft";

export type QuickAddForm = {
  readonly text: string;
  /** What is wrong with the text, in words. */
  readonly problem: string | undefined;
  readonly type: (text: string) => void;
  /** Adds the card, with a template as what the template says, and its title if none was typed. */
  readonly submit: (templateId?: TemplateId) => void;
};

/** The text of a new card: kept as a draft of the desk until it is a card, and given back if it could not become one. */
export function useQuickAdd(place: Place): QuickAddForm {
  const { t } = useTranslation();
  const format = useFormat();
  const { code } = useBoard();
  const { late } = useCardTools();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const last = useRef<CardId | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const draftKey = `board/${code}/${place}/new-card`;
  useDraft(draftKey, text, setText);

  function submit(templateId?: TemplateId): void {
    const line = checkLine("title", text);
    const takesTitle = templateId !== undefined && text.trim() === "";
    if (!line.ok && !takesTitle) {
      setProblem(refusalText(t, format, line.error));
      return;
    }
    const title = line.ok ? line.value : "";
    setText("");
    // One after the other: each goes behind the one before it, however fast they are typed.
    queue.current = queue.current.then(async () => {
      const { actions } = await late();
      const id = await actions.add(place, title, last.current, templateId);
      if (id === null) setText((now) => (now === "" ? text : now));
      else last.current = id;
    });
    queue.current.catch(() => setText((now) => (now === "" ? text : now)));
  }

  return {
    text,
    problem,
    type(next) {
      setText(next);
      setProblem(undefined);
    },
    submit,
  };
}
