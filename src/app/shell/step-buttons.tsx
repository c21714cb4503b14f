import { Redo2, Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import { deedText } from "@/features/pieces/deed-text";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";

/** Undo and redo, named after what they would take back: the same two doors as Ctrl+Z and Ctrl+Y. */
export function StepButtons(): ReactElement {
  const { t } = useTranslation();
  const { queries, undo, redo } = useServices();
  const steps = useLive(queries.steps);
  const undoName = steps?.undo ? t("shell.undo", { what: deedText(t, steps.undo) }) : t("shell.undoNothing");
  const redoName = steps?.redo ? t("shell.redo", { what: deedText(t, steps.redo) }) : t("shell.redoNothing");
  return (
    <span className="flex">
      <IconButton
        label={undoName}
        icon={<Undo2 aria-hidden />}
        disabled={!steps?.undo}
        onClick={() => void undo()}
      />
      <IconButton
        label={redoName}
        icon={<Redo2 aria-hidden />}
        disabled={!steps?.redo}
        onClick={() => void redo()}
      />
    </span>
  );
}
