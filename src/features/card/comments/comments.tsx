import { type ReactElement, useState } from "react";
import { useCardReferences } from "@/features/pieces/card-references";
import { AlsoElsewhere } from "@/features/pieces/drafts/also-elsewhere";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { MarkdownField } from "@/ui/markdown/markdown-field";
import { useParts, useSheet } from "../sheet-context";
import { DraftOffer } from "../texts/draft-offer";
import { onlyForKept, UnsavedText } from "../texts/unsaved-text";
import { useComposer } from "../texts/use-composer";
import { CommentItem } from "./comment-item";

/** Comments shown before one asks for the older ones: imported cards may bring hundreds. */
const recent = 20;

/** What people said about the card, the latest last, where the next one is written. */
export function Comments(): ReactElement | null {
  const { t } = useTranslation();
  const { isGone, mayEdit } = useSheet();
  const { comments } = useParts();
  const [shown, setShown] = useState(recent);
  const references = useCardReferences();
  const isBare = comments.length === 0 && !mayEdit;
  if (isBare && !isGone) return null;
  return (
    <div className={isBare ? onlyForKept : "grid gap-2"}>
      <h3 className="font-semibold">{t("card.comments")}</h3>
      {comments.length > shown ? (
        <Button size="s" look="quiet" className="justify-self-start" onClick={() => setShown(shown + recent)}>
          {t("card.olderComments")}
        </Button>
      ) : null}
      {comments.length === 0 ? null : (
        <ul className="grid gap-3">
          {comments.slice(-shown).map((comment) => (
            <CommentItem key={comment.id} comment={comment} references={references} />
          ))}
        </ul>
      )}
      {mayEdit || isGone ? <NewComment references={references} /> : null}
    </div>
  );
}

function NewComment({ references }: { references: ReturnType<typeof useCardReferences> }): ReactElement {
  const { t } = useTranslation();
  const { act, me } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const composer = useComposer(
    `${card.id}/comment`,
    async (text) =>
      (await act(
        { type: "comment/add", cardId: card.id, text, author: me().name },
        t("card.said.commented", { key }),
      )) !== null,
  );
  if (!mayEdit) return <UnsavedText text={composer.text || undefined} draft={composer.draft.offered} />;
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
        <MarkdownField
          hasTools={composer.text !== ""}
          references={references}
          aria-label={t("card.newComment")}
          placeholder={t("card.newComment")}
          rows={1}
          value={composer.text}
          onValue={composer.type}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void composer.send();
          }}
        />
      )}
      <AlsoElsewhere draft={composer.draft.elsewhere} />
      {composer.text.trim() === "" ? null : (
        <Button className="justify-self-start" onClick={() => void composer.send()}>
          {t("card.addComment")}
        </Button>
      )}
    </div>
  );
}
