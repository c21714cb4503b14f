import { ListChecks, Pencil, Trash2 } from "lucide-react";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import type { NoteProps } from "./note";
import { lanes, mergeTargets } from "./retro-board";

/** What can become of a note: another text, another lane, one with a like one, a card, nothing. */
export function useNoteEntries(
  { note, all, holding, frame, sprint }: NoteProps,
  onEdit: () => void,
): () => readonly MenuEntry[] {
  const { t } = useTranslation();
  const { act } = useServices();
  const laneName = (lane: (typeof lanes)[number]): string =>
    t(`ceremony.retro.formats.${holding.format}.${lane}`);
  const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  const makeCard = (): void => {
    const link = `#${paths.retro(frame.project.code)}?sprint=${sprint.id}`;
    const description = t("ceremony.retro.origin", { sprint: sprint.name, link });
    void act(
      { type: "retro/make-card", noteId: note.id, to: { place: "backlog", after: null }, description },
      t("ceremony.retro.madeCard"),
    );
  };
  return () => {
    const others = mergeTargets(all, note.id);
    return [
      { kind: "action", label: t("ceremony.retro.edit"), icon: <Pencil />, onPick: onEdit },
      {
        kind: "action",
        label: t("ceremony.retro.makeCard"),
        icon: <ListChecks />,
        disabledReason: note.cardId === null ? undefined : t("ceremony.retro.isAction"),
        onPick: makeCard,
      },
      {
        kind: "submenu",
        label: t("ceremony.retro.moveTo"),
        entries: lanes
          .filter((lane) => lane !== note.lane)
          .map((lane) => ({
            kind: "action",
            label: laneName(lane),
            onPick: () =>
              void act(
                { type: "retro/edit", noteId: note.id, lane },
                t("ceremony.retro.movedTo", { lane: laneName(lane) }),
              ),
          })),
      },
      {
        kind: "submenu",
        label: t("ceremony.retro.mergeInto"),
        disabledReason:
          note.cardId !== null
            ? t("ceremony.retro.isAction")
            : others.length === 0
              ? t("ceremony.retro.alone")
              : undefined,
        entries: others.map((other) => ({
          kind: "action",
          label: short(other.text),
          onPick: () =>
            void act({ type: "retro/merge", noteId: note.id, into: other.id }, t("ceremony.retro.merged")),
        })),
      },
      { kind: "separator" },
      {
        kind: "action",
        label: t("ceremony.retro.remove"),
        icon: <Trash2 />,
        danger: true,
        onPick: () => void act({ type: "retro/remove", noteId: note.id }, t("ceremony.retro.removed")),
      },
    ];
  };
}
