import { Bookmark, Bug, FlaskConical, ListTree, type LucideIcon, SquareCheck, Wrench } from "lucide-react";
import type { ReactElement } from "react";
import type { CardKind } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";

const looks: Readonly<Record<CardKind, { readonly icon: LucideIcon; readonly ink: string }>> = {
  userStory: { icon: Bookmark, ink: "text-kind-story" },
  task: { icon: SquareCheck, ink: "text-kind-task" },
  bug: { icon: Bug, ink: "text-kind-bug" },
  enabler: { icon: Wrench, ink: "text-kind-enabler" },
  spike: { icon: FlaskConical, ink: "text-kind-enabler" },
  subtask: { icon: ListTree, ink: "text-kind-task" },
};

/** What sort of work a card is: shape and colour for those who look, `label` for those who listen. */
export function KindMark({
  kind,
  label,
  size = 14,
}: {
  kind: CardKind;
  label: string;
  size?: number;
}): ReactElement {
  const { icon: Icon, ink } = looks[kind];
  return <Icon role="img" aria-label={label} size={size} className={`shrink-0 ${ink}`} />;
}

/** The mark of a kind with its own word. */
export function KindIcon({ kind, size = 14 }: { kind: CardKind; size?: number }): ReactElement {
  const { t } = useTranslation();
  return <KindMark kind={kind} label={t(`board.kind.${kind}`)} size={size} />;
}
