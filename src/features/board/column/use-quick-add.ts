import { useRef, useState } from "react";
import { checkLine } from "@/commands/check-text";
import type { CardId, TemplateId } from "@/domain/model/ids";
import type { Place } from "@/domain/model/vocabulary";
import type { Refusal } from "@/domain/rules/refusal";
import { pastedLines } from "@/lib/text";
import { useBoard } from "../board-context";
import type { CardActions } from "../card/card-actions";
import { useCardTools } from "../card/card-menu";
import { useNewCardDraft } from "./use-new-card-draft";

export type QuickAddForm = {
  readonly text: string;
  /** What several pasted lines say, line by line. */
  readonly lines: readonly string[];
  /** What is wrong with the text, in words. */
  readonly problem: string | undefined;
  readonly type: (text: string) => void;
  /** Adds the card, with a template as what the template says, and its title if none was typed. */
  readonly submit: (templateId?: TemplateId) => void;
  /** Adds as many cards as lines. */
  readonly submitLines: () => void;
};

/** The text of a new card: kept as a draft of the desk until it is a card, and given back if it could not become one. */
export function useQuickAdd(place: Place): QuickAddForm {
  const { code } = useBoard();
  const { withLate } = useCardTools();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const last = useRef<CardId | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const draft = useNewCardDraft(`board/${code}/${place}/new-card`, { text, setText });

  const lines = pastedLines(text);
  function submit(templateId?: TemplateId): void {
    const line = checkLine("title", text);
    const takesTitle = templateId !== undefined && text.trim() === "";
    if (!line.ok && !takesTitle) {
      refuse(line.error);
      return;
    }
    const title = line.ok ? line.value : "";
    send((actions) => actions.add(place, title, last.current, templateId));
  }

  function refuse(why: Refusal): void {
    void withLate(({ refusal }) => setProblem(refusal(why)));
  }

  function submitLines(): void {
    // Of several lines the first that cannot be a title speaks for the others.
    const wrong = lines.map((line) => checkLine("title", line)).find(({ ok }) => !ok);
    if (wrong && !wrong.ok) refuse(wrong.error);
    else send((actions) => actions.addMany(place, lines, last.current));
  }

  function send(add: (actions: CardActions) => Promise<CardId | null>): void {
    setText("");
    draft.sent(text);
    // One after the other: each goes behind the one before it, however fast they are typed.
    // One that could not be sent stops none behind it.
    queue.current = queue.current.then(async () => {
      const id = (await withLate(({ actions }) => add(actions))) ?? null;
      if (id === null) return draft.refused(text);
      last.current = id;
      draft.added(text);
    });
  }

  return {
    text,
    lines,
    problem,
    type(next) {
      setText(next);
      setProblem(undefined);
      draft.typed(next);
    },
    submit,
    submitLines,
  };
}
