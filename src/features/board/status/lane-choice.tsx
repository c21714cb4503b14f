import { Rows2 } from "lucide-react";
import type { ReactElement } from "react";
import { type LaneField, laneFields } from "@/domain/rules/lane-values";
import { navigate, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { MenuButton } from "@/ui/menu-button";
import { useBoard } from "../board-context";

/** By what the board is cut into lanes; the address says it, so a bookmark keeps it. */
export function LaneChoice(): ReactElement {
  const { t } = useTranslation();
  const { say } = useServices();
  const { picture } = useBoard();
  const current = (picture.split?.field ?? null) as LaneField | null;
  const nameOf = (field: LaneField | null): string => t(`status.lanes.field.${field ?? "nothing"}`);
  const pick = (field: LaneField | null): void => {
    navigate(withQuery({ lane: field }), { replace: true });
    say(
      field === null
        ? t("status.lanes.saidNone")
        : t("status.lanes.said", { field: nameOf(field).toLocaleLowerCase() }),
    );
  };
  const text = t("status.lanes.menu");
  return (
    <MenuButton
      label={current === null ? text : t("status.lanes.by", { field: nameOf(current) })}
      text={text}
      icon={<Rows2 aria-hidden />}
      entries={() => [
        { kind: "heading", label: t("status.lanes.hint") },
        ...([null, ...laneFields] as const).map((field) => ({
          kind: "action" as const,
          label: nameOf(field),
          checked: field === current,
          onPick: () => pick(field),
        })),
      ]}
    />
  );
}
