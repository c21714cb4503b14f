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
  link,
  onClose,
}: {
  epic?: Row<"epic">;
  link?: Link;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const program = useProgram();
  const { facts, board, portfolio } = program;
  const epics = facts.epic.map((each) => ({ id: each.id, label: epicName(program, each) }));
  const itemOf = (end: LinkEnd): NamedItem => ({ id: end.id as NamedItem["id"], label: endName(t, end) });
  const own = epic ? { id: epic.id, label: epicName(program, epic) } : null;
  return (
    <DependencyDialog
      portfolioId={portfolio.id}
      ends={link ? { from: itemOf(link.from), to: itemOf(link.to) } : { from: null, to: own }}
      {...(link ? { dependency: link.dependency } : {})}
      epics={epics}
      iterations={board.columns.map(({ iteration }) => iteration)}
      onClose={onClose}
    />
  );
}
