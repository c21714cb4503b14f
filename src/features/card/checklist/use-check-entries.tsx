import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, CopyPlus, Pencil, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import type { CheckItemId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import { useSheet } from "../sheet-context";
import type { CheckMove, CheckStep } from "./check-moves";

/** The lines of a criterion's menu: what its keys and its buttons do, and the card that it may become. */
export function useCheckEntries({
  text,
  itemId,
  move,
  edit,
  remove,
}: {
  text: string;
  itemId: CheckItemId;
  move: CheckMove;
  edit: () => void;
  remove: () => Promise<void>;
}): () => readonly MenuEntry[] {
  const { t } = useTranslation();
  const { act } = useServices();
  const { frame } = useSheet();
  const convert = (): void =>
    void act({ type: "check/convert", itemId }, ({ plan }) => {
      const born = plan.changes.find(({ table }) => table === "card")?.after as
        | { number?: number }
        | undefined;
      return t("parts.check.converted", { text, key: `${frame.project.code}-${born?.number ?? "?"}` });
    });
  return () => [
    ...stepEntries(t, move),
    { kind: "separator" },
    { kind: "action", label: t("parts.check.edit"), icon: <Pencil />, onPick: edit },
    { kind: "action", label: t("parts.check.convert"), icon: <CopyPlus />, onPick: convert },
    { kind: "separator" },
    {
      kind: "action",
      label: t("parts.check.delete"),
      icon: <Trash2 />,
      danger: true,
      onPick: () => void remove(),
    },
  ];
}

const keysOfStep = {
  up: { shown: "Alt ↑", combo: "Alt+ArrowUp" },
  down: { shown: "Alt ↓", combo: "Alt+ArrowDown" },
} as const;

function stepEntries(t: Translate, move: CheckMove): readonly MenuEntry[] {
  const isFirst = move.isFirst ? t("parts.check.alreadyFirst") : undefined;
  const isLast = move.isLast ? t("parts.check.alreadyLast") : undefined;
  const entry = (step: CheckStep, icon: ReactNode, disabledReason: string | undefined): MenuEntry => ({
    kind: "action",
    label: t(`parts.check.${step}`),
    icon,
    disabledReason,
    onPick: () => move.go(step),
    ...(step === "up" || step === "down" ? { keys: keysOfStep[step] } : {}),
  });
  return [
    entry("up", <ArrowUp />, isFirst),
    entry("down", <ArrowDown />, isLast),
    entry("first", <ArrowUpToLine />, isFirst),
    entry("last", <ArrowDownToLine />, isLast),
  ];
}
