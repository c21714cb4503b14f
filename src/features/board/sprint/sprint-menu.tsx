import { ChevronLeft, Gauge, ListChecks, Pencil, Play, Plus, SquareCheck, Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import type { Sprint } from "@/domain/model/entities";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";
import { MenuButton } from "@/ui/menu-button";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useBoard, useBoardState } from "../board-context";
import type { SprintDeed } from "../board-store";
import { useFold } from "../column/use-folds";

/** What can be done with a sprint: one that is closed is folded away, and a board for reading changes none. */
export function SprintMenu({ sprint }: { sprint: Sprint }): ReactElement | null {
  const { isReadOnly } = useBoard();
  if (sprint.state.phase === "closed") return <Fold sprint={sprint} />;
  return isReadOnly ? null : <OpenSprintMenu sprint={sprint} />;
}

function Fold({ sprint }: { sprint: Sprint }): ReactElement | null {
  const { t } = useTranslation();
  const { store, isReadOnly } = useBoard();
  const isUnfolded = useBoardState((state) => state.unfolded.has(sprint.id));
  if (!isUnfolded) return null;
  return (
    <>
      {isReadOnly ? null : (
        <IconButton
          size="s"
          icon={<Undo2 aria-hidden />}
          label={t("board.column.reopen", { sprint: sprint.name })}
          onClick={() => store.setState({ sprintDeed: { deed: "reopen", sprintId: sprint.id } })}
        />
      )}
      <IconButton
        size="s"
        icon={<ChevronLeft aria-hidden />}
        label={t("board.closed.fold", { column: sprint.name })}
        onClick={() =>
          store.setState(({ unfolded }) => ({
            unfolded: new Set([...unfolded].filter((id) => id !== sprint.id)),
          }))
        }
      />
    </>
  );
}

function OpenSprintMenu({ sprint }: { sprint: Sprint }): ReactElement {
  const { t } = useTranslation();
  const { picture, store } = useBoard();
  const fold = useFold();
  const entry = (deed: SprintDeed, icon: ReactElement): MenuEntry => ({
    kind: "action",
    label: t(`board.column.${deed}`),
    icon,
    onPick: () => store.setState({ sprintDeed: { deed, sprintId: sprint.id } }),
  });
  const code = picture.frame()?.project.code ?? "";
  const meetings = (): readonly MenuEntry[] => [
    { kind: "separator" },
    ...(["daily", "review", "retro"] as const).map(
      (meeting): MenuEntry => ({
        kind: "action",
        label: t(`shell.${meeting}`),
        onPick: () => navigate(`${paths[meeting](code)}?sprint=${sprint.id}`),
      }),
    ),
    { kind: "separator" },
  ];
  const entries = (): readonly MenuEntry[] => [
    {
      kind: "action",
      label: t("board.column.edit"),
      icon: <Pencil />,
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
