import { Pencil, Trash2 } from "lucide-react";
import { memo, type ReactElement } from "react";
import { checkText } from "@/commands/check-text";
import { actorName } from "@/features/pieces/history/actor-name";
import { refusalText } from "@/features/pieces/refusal-text";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { CardDetails } from "@/storage/queries/card-sheet";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { IconButton } from "@/ui/icon-button";
import { Markdown } from "@/ui/markdown/markdown";
import { MarkdownField } from "@/ui/markdown/markdown-field";
import type { References } from "@/ui/markdown/safe-fragment";
import { ActorMark } from "../actor-mark";
import { useSheet } from "../sheet-context";
import { LeftOver, Meanwhile } from "../texts/edit-parts";
import { textKeys } from "../texts/text-keys";
import { useOpener } from "../texts/use-opener";
import { type TextEdit, useTextEdit } from "../texts/use-text-edit";
import { When } from "../when";

type Comment = CardDetails["comments"][number];
interface CommentItemProps {
  readonly comment: Comment;
  readonly references: References | undefined;
}

/** One comment: its author, its hour, its words; one's own can be written anew and taken away. */
export const CommentItem = memo(function CommentItem({
  comment,
  references,
}: CommentItemProps): ReactElement {
  const { t } = useTranslation();
  const { me } = useServices();
  const { isGone, mayEdit } = useSheet();
  const author = comment.author === "" ? t("card.history.someone") : actorName(t, comment.author);
  const isEdited = comment.stamps?.["text"] !== undefined;
  return (
    <li className="group flex gap-2.25">
      <ActorMark name={author} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{author}</span>
          <When at={comment.at} />
          {isEdited ? <span className="text-ink-3 text-s">{`(${t("parts.comment.edited")})`}</span> : null}
        </div>
        {(mayEdit || isGone) && comment.author === me().name ? (
          <OwnText comment={comment} references={references} />
        ) : (
          <Markdown text={comment.text} references={references} className="text-ink-2" />
        )}
      </div>
    </li>
  );
});

function OwnText({ comment, references }: CommentItemProps): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, me } = useServices();
  const { key, mayEdit } = useSheet();
  const author = me().name;
  const commentId = comment.id;
  const edit = useTextEdit({
    value: comment.text,
    draftKey: comment.id,
    check(text) {
      const kept = checkText("comment", text.trim());
      if (!kept.ok) return refusalText(t, format, kept.error);
      return kept.value === "" ? t("refusal.text-empty") : undefined;
    },
    save: async (text) =>
      (await act(
        { type: "comment/edit", commentId, text, author },
        t("card.said.saved", { key, field: t("parts.comment.text") }),
      )) !== null,
  });
  const isOpen = edit.text !== undefined && mayEdit;
  const opener = useOpener(isOpen);
  const remove = () =>
    act({ type: "comment/remove", commentId, author }, t("parts.comment.removed", { key }));
  if (!mayEdit)
    return (
      <>
        <Markdown text={edit.shown} references={references} className="text-ink-2" />
        <LeftOver edit={edit} />
      </>
    );
  if (isOpen) return <CommentEditor edit={edit} theirs={comment.text} references={references} />;
  return (
    <>
      <div className="flex items-start gap-1">
        <Markdown text={edit.shown} references={references} className="min-w-0 flex-1 text-ink-2" />
        <span className="flex opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <button
            ref={opener}
            type="button"
            aria-label={t("parts.comment.edit")}
            onClick={edit.start}
            className="inline-grid size-6 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink"
          >
            <Pencil aria-hidden size={14} />
          </button>
          <IconButton
            size="s"
            label={t("parts.comment.remove")}
            icon={<Trash2 aria-hidden />}
            onClick={(event) => {
              // The comment goes with its button: focus goes to where the next one is written.
              const list = event.currentTarget.closest("ul");
              list?.parentElement?.querySelector<HTMLElement>(":scope > :last-child textarea")?.focus();
              void remove();
            }}
          />
        </span>
      </div>
      <LeftOver edit={edit} />
    </>
  );
}

function CommentEditor({
  edit,
  theirs,
  references,
}: {
  edit: TextEdit;
  theirs: string;
  references: References | undefined;
}): ReactElement {
  const { t } = useTranslation();
  const saves = textKeys(edit, (event) => event.key === "Enter" && (event.ctrlKey || event.metaKey));
  return (
    <div {...saves} className="grid gap-2 py-1">
      <Field label={t("parts.comment.text")} hint={t("card.saveHint")} error={edit.problem}>
        <MarkdownField
          hasTools
          references={references}
          autoFocus
          rows={2}
          value={edit.text ?? ""}
          onValue={edit.type}
        />
      </Field>
      <Meanwhile edit={edit} theirs={theirs} />
      <div className="flex gap-2">
        <Button look="primary" onClick={edit.commit}>
          {t("common.save")}
        </Button>
        <Button onClick={edit.leave}>{t("common.cancel")}</Button>
      </div>
    </div>
  );
}
