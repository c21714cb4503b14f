import { ArrowDown, ArrowUp, Pencil, Plus, Trash2 } from "lucide-react";
import { type ReactElement, useCallback, useState } from "react";
import type { ColumnId, ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { ProjectColumn } from "@/storage/queries/many/project-columns";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { limitWords } from "../limit-words";
import { ColumnDialog } from "./column-dialog";
import { RemoveColumnDialog } from "./remove-column-dialog";
import { SetUpSection } from "./set-up-section";

type Open =
  | { readonly does: "edit" | "remove"; readonly columnId: ColumnId }
  | { readonly does: "add" }
  | null;

/** The status columns: their names, categories, limits and order, each change at once and undone with Ctrl+Z. */
export function ColumnsSection({ projectId }: { projectId: ProjectId }): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const columns = useLive(useCallback(() => queries.projectColumns(projectId), [queries, projectId])) ?? [];
  const [open, setOpen] = useState<Open>(null);
  const close = (): void => setOpen(null);
  const chosen =
    open && "columnId" in open ? columns.find(({ column }) => column.id === open.columnId) : undefined;
  return (
    <SetUpSection title={t("settings.project.columns")} hint={t("settings.project.columnsHint")}>
      <ol className="grid divide-y divide-line rounded-l border border-line bg-surface">
        {columns.map((each, at) => (
          <ColumnRow
            key={each.column.id}
            each={each}
            above={columns[at - 2]?.column.id ?? null}
            below={columns[at + 1]?.column.id}
            isFirst={at === 0}
            onOpen={(does) => setOpen({ does, columnId: each.column.id })}
          />
        ))}
      </ol>
      <Button className="w-fit" icon={<Plus aria-hidden />} onClick={() => setOpen({ does: "add" })}>
        {t("settings.project.addColumn")}
      </Button>
      {open?.does === "add" ? <ColumnDialog projectId={projectId} onClose={close} /> : null}
      {open?.does === "edit" && chosen ? (
        <ColumnDialog projectId={projectId} column={chosen.column} onClose={close} />
      ) : null}
      {open?.does === "remove" && chosen ? (
        <RemoveColumnDialog removed={chosen} columns={columns} onClose={close} />
      ) : null}
    </SetUpSection>
  );
}

function ColumnRow({
  each: { column, cards },
  above,
  below,
  isFirst,
  onOpen,
}: {
  each: ProjectColumn;
  /** Behind which it goes one step up; null = to the front. */
  above: ColumnId | null;
  /** Behind which it goes one step down; undefined = it is the last. */
  below: ColumnId | undefined;
  isFirst: boolean;
  onOpen: (does: "edit" | "remove") => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { id, name, category, limit } = column;
  const move = (after: ColumnId | null): void =>
    void act({ type: "column/move", columnId: id, after }, t("settings.project.said.moved", { name }));
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 py-1.5">
      <span className="min-w-0 flex-1 basis-40">
        <span className="block truncate font-medium" dir="auto">
          {name}
        </span>
        <span className="block text-ink-3 text-s">
          {[
            t(`card.category.${category}`),
            t("common.count.card", { count: cards }),
            limit ? limitWords(t, limit) : null,
          ]
            .filter((words) => words !== null)
            .join(" · ")}
        </span>
      </span>
      <IconButton
        label={t("settings.project.up", { name })}
        icon={<ArrowUp aria-hidden />}
        disabled={isFirst}
        onClick={() => move(above)}
      />
      <IconButton
        label={t("settings.project.down", { name })}
        icon={<ArrowDown aria-hidden />}
        disabled={below === undefined}
        onClick={() => below !== undefined && move(below)}
      />
      <IconButton
        label={t("settings.project.editColumn", { name })}
        icon={<Pencil aria-hidden />}
        onClick={() => onOpen("edit")}
      />
      <IconButton
        label={t("settings.project.removeColumn", { name })}
        icon={<Trash2 aria-hidden />}
        onClick={() => onOpen("remove")}
      />
    </li>
  );
}
