import type { ReactElement } from "react";
import type { CardKind } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { strokes } from "@/ui/strokes";

/** A bookmark, a ticked square, a beetle, a wrench, a flask, a tree. */
const looks: Readonly<Record<CardKind, { readonly path: string; readonly ink: string }>> = {
  userStory: {
    path: "M17 3a2 2 0 0 1 2 2v15a1 1 0 0 1-1.496.868l-4.512-2.578a2 2 0 0 0-1.984 0l-4.512 2.578A1 1 0 0 1 5 20V5a2 2 0 0 1 2-2z",
    ink: "text-kind-story",
  },
  task: {
    path: "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM16 9l-5.5 5.5L8 12",
    ink: "text-kind-task",
  },
  bug: {
    path: "M12 20v-9M14 7a4 4 0 0 1 4 4v3a6 6 0 0 1-12 0v-3a4 4 0 0 1 4-4zM14.12 3.88 16 2M21 21a4 4 0 0 0-3.81-4M21 5a4 4 0 0 1-3.55 3.97M22 13h-4M3 21a4 4 0 0 1 3.81-4M3 5a4 4 0 0 0 3.55 3.97M6 13H2M8 2l1.88 1.88M9 7.13V6a3 3 0 1 1 6 0v1.13",
    ink: "text-kind-bug",
  },
  enabler: {
    path: "M14.7 6.3a1 1 0 0 0 0 1.4l1.6 1.6a1 1 0 0 0 1.4 0l3.106-3.105c.32-.322.863-.22.983.218a6 6 0 0 1-8.259 7.057l-7.91 7.91a1 1 0 0 1-2.999-3l7.91-7.91a6 6 0 0 1 7.057-8.259c.438.12.54.662.219.984z",
    ink: "text-kind-enabler",
  },
  spike: {
    path: "M14 2v6a2 2 0 0 0 .245.96l5.51 10.08A2 2 0 0 1 18 22H6a2 2 0 0 1-1.755-2.96l5.51-10.08A2 2 0 0 0 10 8V2M6.453 15h11.094M8.5 2h7",
    ink: "text-kind-enabler",
  },
  subtask: {
    path: "M8 5h13M13 12h8M13 19h8M3 10a2 2 0 0 0 2 2h3M3 5v12a2 2 0 0 0 2 2h3",
    ink: "text-kind-task",
  },
};

/** What sort of work a card is: shape and colour for those who look, `label` for those who listen. */
export function kindMark(kind: CardKind, label: string, size = 14): ReactElement {
  const { path, ink } = looks[kind];
  return strokes(path, { size, label, className: `shrink-0 ${ink}` });
}

/** The mark of a kind with its own word. */
export function KindIcon({ kind, size = 14 }: { kind: CardKind; size?: number }): ReactElement {
  const { t } = useTranslation();
  return kindMark(kind, t(`board.kind.${kind}`), size);
}
