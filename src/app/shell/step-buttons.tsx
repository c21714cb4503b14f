import { Redo2, Undo2 } from "lucide-react";
import type { ReactElement } from "react";
import { deedText } from "@/features/pieces/deed-text";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { IconButton } from "@/ui/icon-button";

/** Undo and redo, named after what they would take back: the same two doors as Ctrl+Z and Ctrl+Y. On a past day they say why they do nothing. */
export function StepButtons(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { queries, undo, redo, asOf } = useServices();
  const steps = useLive(queries.steps);
  const off = asOf && t("past.off", { day: format.day(asOf, "long") });
  const [undone, redone] = [steps?.undo, steps?.redo].map((step) => off ?? (step && deedText(t, step)));
  return (
    <span className="flex">
      <IconButton
        label={undone ? t("shell.undo", { what: undone }) : t("shell.undoNothing")}
        icon={<Undo2 aria-hidden />}
        disabled={!undone}
        aria-disabled={off !== undefined}
        onClick={() => void undo()}
      />
      <IconButton
        label={redone ? t("shell.redo", { what: redone }) : t("shell.redoNothing")}
        icon={<Redo2 aria-hidden />}
        disabled={!redone}
        aria-disabled={off !== undefined}
        onClick={() => void redo()}
      />
    </span>
  );
}
