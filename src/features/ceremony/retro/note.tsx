import { CircleCheck, Minus, Plus } from "lucide-react";
import { type ReactElement, useState } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import { EditNote } from "./edit-note";
import type { NoteProps } from "./note-props";
import { ownVotes, votesLeft } from "./retro-board";
import { useNoteEntries } from "./use-note-entries";

/** A note: its text when it may be seen, its votes, and what can become of it. */
export function Note(props: NoteProps): ReactElement {
  const { note, position, all, holding } = props;
  const { t } = useTranslation();
  const { act } = useServices();
  const [isEditing, setEditing] = useState(false);
  const entries = useNoteEntries(props, () => setEditing(true));
  const own = ownVotes(holding, note);
  const left = votesLeft(holding, all);
  const vote = (votes: 1 | -1): void => {
    if (votes > 0 ? left === 0 : own === 0) return;
    const sum = note.votes + votes;
    void act({ type: "retro/vote", noteId: note.id, votes }, t("ceremony.retro.voted", { count: sum }));
  };
  return (
    <li
      aria-label={position}
      className="grid gap-1.5 rounded-m border border-line bg-surface px-3 py-2 shadow-1"
    >
      {holding.isHidden ? (
        <p className="text-ink-3 italic">{t("ceremony.retro.masked")}</p>
      ) : isEditing ? (
        <EditNote note={note} label={position} onLeave={() => setEditing(false)} />
      ) : (
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {note.text}
        </p>
      )}
      {note.cardId === null ? null : (
        <p className="flex items-center gap-1.5 text-ok text-s">
          <CircleCheck aria-hidden size={14} />
          {t("ceremony.retro.isAction")}
        </p>
      )}
      <div className="flex items-center gap-1">
        <IconButton
          writes
          size="s"
          icon={<Minus aria-hidden />}
          label={t("ceremony.retro.unvote", { note: position })}
          aria-disabled={own === 0}
          onClick={() => vote(-1)}
        />
        <span className="min-w-14 text-center text-ink-2 text-s tabular-nums">
          {t("ceremony.retro.votes", { count: note.votes })}
        </span>
        <IconButton
          writes
          size="s"
          icon={<Plus aria-hidden />}
          label={t("ceremony.retro.vote", { note: position })}
          aria-disabled={left === 0}
          onClick={() => vote(1)}
        />
        <span className="ml-auto">
          {holding.isHidden ? null : (
            <MenuButton
              writes
              size="s"
              align="end"
              label={t("ceremony.retro.menu", { note: position })}
              entries={entries}
            />
          )}
        </span>
      </div>
    </li>
  );
}
