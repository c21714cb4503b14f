import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import type { Link, LinkEnd } from "@/domain/portfolio/program/ends";
import { DependencyDialog } from "@/features/pieces/plan/dependency-dialog";
import type { NamedItem } from "@/features/pieces/plan/item-picker";
import { useTranslation } from "@/i18n/words";
import { epicName } from "../board/places";
import { useProgram } from "../program-context";
import { endName } from "../table/end-name";

/** The form of a dependency that stands, or of a new one of an epic, with what this board knows. */
export function LinkDialog({
  epic,
  awaited,
  link,
  onClose,
  returnTo,
}: {
  /** The one that waits; or the one that is awaited. */
  epic?: Row<"epic">;
  awaited?: Row<"epic">;
  link?: Link;
  onClose: () => void;
  returnTo?: () => HTMLElement | null;
}): ReactElement {
  const { t } = useTranslation();
  const program = useProgram();
  const { facts, board, portfolio } = program;
  const epics = facts.epic.map((each) => ({ id: each.id, label: epicName(program, each) }));
  const itemOf = (end: LinkEnd): NamedItem => ({ id: end.id as NamedItem["id"], label: endName(t, end) });
  const named = (one: Row<"epic"> | undefined) =>
    one ? { id: one.id, label: epicName(program, one) } : null;
  return (
    <DependencyDialog
      portfolioId={portfolio.id}
      ends={
        link ? { from: itemOf(link.from), to: itemOf(link.to) } : { from: named(awaited), to: named(epic) }
      }
      {...(link ? { dependency: link.dependency } : {})}
      epics={epics}
      iterations={board.columns.map(({ iteration }) => iteration)}
      onClose={onClose}
      {...(returnTo ? { returnTo } : {})}
    />
  );
}
