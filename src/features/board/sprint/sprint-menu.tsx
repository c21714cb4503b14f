import {
  ChevronLeft,
  CornerDownLeft,
  Gauge,
  ListChecks,
  Pencil,
  Play,
  Plus,
  SquareCheck,
  Undo2,
} from "lucide-react";
import type { ReactElement } from "react";
import type { Sprint } from "@/domain/model/entities";
import type { SprintId } from "@/domain/model/ids";
import { lastClosed } from "@/domain/rules/last-closed";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useBoard, useBoardState } from "../board-context";
import type { SprintDeed } from "../board-store";
import { useFold } from "../column/use-folds";

/** What can be done with a sprint; a board for reading changes none. */
export function SprintMenu({ sprint }: { sprint: Sprint }): ReactElement | null {
  const { isWall } = useBoard();
  if (sprint.state.phase === "closed") return <ClosedSprintMenu sprint={sprint} />;
  return isWall ? null : <OpenSprintMenu sprint={sprint} />;
}

/** A record can be read, opened again, and corrected while it is the newest. */
function ClosedSprintMenu({ sprint }: { sprint: Sprint }): ReactElement | null {
  const { t } = useTranslation();
  const { picture, store, isWall, code } = useBoard();
  const isUnfolded = useBoardState((state) => state.unfolded.has(sprint.id));
  if (!isUnfolded) return null;
  const fold = (): void =>
    store.setState(({ unfolded }) => ({
      unfolded: new Set([...unfolded].filter((id) => id !== sprint.id)),
    }));
  const foldLabel = t("board.closed.fold", { column: sprint.name });
  if (isWall)
    return <IconButton size="s" icon={<ChevronLeft aria-hidden />} label={foldLabel} onClick={fold} />;
  const ask = (deed: SprintDeed) => () => store.setState({ sprintDeed: { deed, sprintId: sprint.id } });
  const entries = (): readonly MenuEntry[] => {
    const newest = lastClosed(picture.frame()?.sprints ?? []);
    const last = newest.find(({ teamId }) => teamId === sprint.teamId);
    const isLast = last === undefined || last.id === sprint.id;
    return [
      ...meetingEntries(t, ["review", "retro"], { code, sprintId: sprint.id }),
      {
        kind: "action",
        label: t("board.column.report"),
        onPick: () => navigate(`${paths.reports(code)}?of=sprint&sprint=${sprint.id}`),
      },
      { kind: "separator" },
      {
        kind: "action",
        label: t("board.column.putBack"),
        icon: <CornerDownLeft />,
        writes: true,
        disabledReason: isLast ? undefined : t("board.column.putBackLast", { sprint: last.name }),
        onPick: ask("putBack"),
      },
      {
        kind: "action",
        label: t("board.column.reopen", { sprint: sprint.name }),
        icon: <Undo2 />,
        writes: true,
        onPick: ask("reopen"),
      },
      { kind: "separator" },
      { kind: "action", label: foldLabel, icon: <ChevronLeft />, onPick: fold },
    ];
  };
  return (
    <MenuButton
      label={t("board.column.menu", { column: sprint.name })}
      entries={entries}
      size="s"
      align="end"
    />
  );
}

/** The meetings of a sprint, each at its own address. */
function meetingEntries(
  t: Translate,
  meetings: readonly ("daily" | "review" | "retro")[],
  { code, sprintId }: { readonly code: string; readonly sprintId: SprintId },
): readonly MenuEntry[] {
  return meetings.map((meeting) => ({
    kind: "action",
    label: t(`shell.${meeting}`),
    onPick: () => navigate(`${paths[meeting](code)}?sprint=${sprintId}`),
  }));
}

function OpenSprintMenu({ sprint }: { sprint: Sprint }): ReactElement {
  const { t } = useTranslation();
  const { store, code } = useBoard();
  const fold = useFold();
  const entry = (deed: SprintDeed, icon: ReactElement): MenuEntry => ({
    kind: "action",
    label: t(`board.column.${deed}`),
    icon,
    writes: true,
    onPick: () => store.setState({ sprintDeed: { deed, sprintId: sprint.id } }),
  });
  const meetings = (): readonly MenuEntry[] => [
    { kind: "separator" },
    ...meetingEntries(t, ["daily", "review", "retro"], { code, sprintId: sprint.id }),
    { kind: "separator" },
  ];
  const entries = (): readonly MenuEntry[] => [
    {
      kind: "action",
      label: t("board.column.edit"),
      icon: <Pencil />,
      writes: true,
      onPick: () => store.setState({ sprintDialog: sprint.id }),
    },
    entry("capacity", <Gauge />),
    ...(sprint.state.phase === "planned"
      ? [entry("start", <Play />), entry("propose", <ListChecks />)]
      : [entry("complete", <SquareCheck />), ...meetings()]),
    entry("cadence", <Plus />),
    { kind: "separator" },
    {
      kind: "action",
      label: t("board.closed.fold", { column: sprint.name }),
      icon: <ChevronLeft />,
      onPick: () => fold(sprint.id, true),
    },
  ];
  return (
    <MenuButton
      label={t("board.column.menu", { column: sprint.name })}
      entries={entries}
      size="s"
      align="end"
    />
  );
}
