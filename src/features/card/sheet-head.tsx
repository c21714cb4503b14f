import { Archive, CopyPlus, CornerDownLeft, FolderInput, Link2, Split, Trash2 } from "lucide-react";
import { type ReactElement, useState } from "react";
import { paths } from "@/features/paths";
import { KindIcon } from "@/features/pieces/kind-icon";
import { SplitDialog } from "@/features/pieces/split/split-dialog";
import { lateTakers } from "@/features/pieces/sprint-report/late-takers";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { copyText } from "./copy-text";

import { closedSprintOf, openPlaces } from "./places";
import { useSheet } from "./sheet-context";
import { SaveTemplate } from "./template/save-template";
import { useMove } from "./use-move";

/** Kind and key, at the left of the head. */
export function SheetLead(): ReactElement {
  const { t } = useTranslation();
  const { card, key, mayEdit } = useSheet();
  return (
    <>
      <KindIcon kind={card.kind} size={16} />
      <span className="font-mono text-ink-3">{key}</span>
      {mayEdit ? null : <span className="text-s">{t("card.readOnly")}</span>}
    </>
  );
}

/** What can be done with the card as a whole. */
export function SheetActions(): ReactElement {
  const { t } = useTranslation();
  const { act, say, notify } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const move = useMove();
  const late = useLateEntries();
  const [isNaming, setNaming] = useState(false);
  const [isSplitting, setSplitting] = useState(false);
  const copyLink = (): void => {
    const [page = ""] = window.location.href.split("#");
    const link = `${page}#${paths.sprints(frame.project.code)}?card=${encodeURIComponent(key)}`;
    if (copyText(link)) say(t("card.linkCopied", { key }));
    else notify({ kind: "warning", text: t("card.linkNotCopied", { link }) });
  };
  const entries = (): readonly MenuEntry[] => {
    const closed = closedSprintOf(frame, card.place);
    const reason = closed && { disabledReason: t("card.closedSprintReason") };
    return [
      {
        kind: "submenu",
        label: t("card.moveTo"),
        icon: <FolderInput />,
        ...reason,
        entries: openPlaces(t, frame).map(({ place, name }) => ({
          kind: "action",
          label: name,
          checked: place === card.place,
          onPick: () => void move(place),
        })),
      },
      ...late(),
      {
        kind: "action",
        label: t("life.split.action"),
        icon: <Split />,
        ...reason,
        onPick: () => setSplitting(true),
      },
      {
        kind: "action",
        label: t("card.template.save"),
        icon: <CopyPlus />,
        onPick: () => setNaming(true),
      },
      { kind: "separator" },
      {
        kind: "action",
        label: t("many.trash.archiveCard"),
        icon: <Archive />,
        ...reason,
        ...(card.place === "archive" ? { disabledReason: t("many.trash.alreadyArchived") } : {}),
        onPick: () =>
          void act(
            { type: "card/archive", cardIds: [card.id] },
            t("many.trash.said.archivedOne", { card: key }),
          ),
      },
      {
        kind: "action",
        label: t("card.trash"),
        icon: <Trash2 />,
        danger: true,
        ...reason,
        onPick: () => void act({ type: "card/trash", cardIds: [card.id] }, t("card.said.trashed", { key })),
      },
    ];
  };
  return (
    <>
      <IconButton label={t("card.copyLink")} icon={<Link2 aria-hidden />} onClick={copyLink} />
      {mayEdit ? <MenuButton label={t("card.more")} entries={entries} align="end" /> : null}
      {isSplitting ? (
        <SplitDialog
          card={card}
          cardKey={key}
          unit={frame.project.unit}
          onClose={() => setSplitting(false)}
        />
      ) : null}
      {isNaming ? <SaveTemplate onClose={() => setNaming(false)} /> : null}
    </>
  );
}

/** A finished card can be put back into the sprint that was closed last (B33). */
function useLateEntries(): () => readonly MenuEntry[] {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key } = useSheet();
  return () =>
    lateTakers(frame, card).map(({ id: sprintId, name: sprint }) => ({
      kind: "action",
      label: t("life.putBack.action", { sprint }),
      icon: <CornerDownLeft />,
      onPick: () =>
        void act(
          { type: "sprint/put-back", sprintId, cardId: card.id },
          t("life.putBack.said", { card: key, sprint }),
        ),
    }));
}
