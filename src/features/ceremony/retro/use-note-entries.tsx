import { ListChecks, Pencil, Trash2 } from "lucide-react";
import type { Command } from "@/commands/command";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import type { NoteProps } from "./note-props";
import { lanes } from "./retro-board";

type Deed = (command: Command, said: string) => () => void;

/** What can become of a note: another text, another lane, one with a like one, a card, nothing. */
export function useNoteEntries(props: NoteProps, onEdit: () => void): () => readonly MenuEntry[] {
  const { t } = useTranslation();
  const { act } = useServices();
  const { note, frame, sprint } = props;
  const other = useOtherPlaces(props);
  const deed: Deed = (command, said) => () => void act(command, said);
  const link = `#${paths.retro(frame.project.code)}?sprint=${sprint.id}`;
  const description = t("ceremony.retro.origin", { sprint: sprint.name, link });
  const make = { type: "retro/make-card", noteId: note.id, to: { place: "backlog", after: null } } as const;
  return () => [
    { kind: "action", label: t("ceremony.retro.edit"), icon: <Pencil />, onPick: onEdit },
    {
      kind: "action",
      label: t("ceremony.retro.makeCard"),
      icon: <ListChecks />,
      disabledReason: note.cardId === null ? undefined : t("ceremony.retro.isAction"),
      onPick: deed({ ...make, description }, t("ceremony.retro.madeCard")),
    },
    ...other(deed),
    { kind: "separator" },
    {
      kind: "action",
      label: t("ceremony.retro.remove"),
      icon: <Trash2 />,
      danger: true,
      onPick: deed({ type: "retro/remove", noteId: note.id }, t("ceremony.retro.removed")),
    },
  ];
}

/** The lanes and the notes to which a note may go. */
function useOtherPlaces({ note, all, holding }: NoteProps): (deed: Deed) => readonly MenuEntry[] {
  const { t } = useTranslation();
  const others = all.filter(({ id }) => id !== note.id);
  const nameOf = (lane: (typeof lanes)[number]): string =>
    t(`ceremony.retro.formats.${holding.format}.${lane}`);
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const reason = (): string | undefined => {
    if (note.cardId !== null) return t("ceremony.retro.isAction");
    return others.length === 0 ? t("ceremony.retro.alone") : undefined;
  };
  return (deed) => [
    {
      kind: "submenu",
      label: t("ceremony.retro.moveTo"),
      entries: lanes
        .filter((lane) => lane !== note.lane)
        .map((lane) => ({
          kind: "action",
          label: nameOf(lane),
          onPick: deed(
            { type: "retro/edit", noteId: note.id, lane },
            t("ceremony.retro.movedTo", { lane: nameOf(lane) }),
          ),
        })),
    },
    {
      kind: "submenu",
      label: t("ceremony.retro.mergeInto"),
      disabledReason: reason(),
      entries: others.map(({ id, text }) => ({
        kind: "action",
        label: short(text),
        onPick: deed({ type: "retro/merge", noteId: note.id, into: id }, t("ceremony.retro.merged")),
      })),
    },
  ];
}
