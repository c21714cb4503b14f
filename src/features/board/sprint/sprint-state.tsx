import type { ReactElement } from "react";
import type { Sprint } from "@/domain/model/entities";
import { useTranslation } from "@/i18n/words";
import { Pill } from "@/ui/badge/pill";
import { useBoard } from "../board-context";
import { progressOf } from "./sprint-days";

/** What happened to a sprint, not what its dates would have it (B25): by itself it neither starts nor ends. */
export function SprintState({ sprint }: { sprint: Sprint }): ReactElement {
  const { t } = useTranslation();
  const { today } = useBoard();
  const { phase } = sprint.state;
  if (phase !== "active") {
    return (
      <Pill size="s" tone="plain">
        {t(`board.state.${phase}`)}
      </Pill>
    );
  }
  const progress = progressOf(sprint, today);
  if (progress?.isOverdue === true) {
    return (
      <Pill size="s" tone="warn">
        {t("board.state.overdue")}
      </Pill>
    );
  }
  return (
    <Pill size="s" tone="info">
      {progress === null ? t("board.state.active") : t("board.state.activeDay", progress)}
    </Pill>
  );
}
