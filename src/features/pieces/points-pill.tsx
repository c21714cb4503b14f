import type { ReactElement } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { CountBadge } from "@/ui/badge/count-badge";

/** A card's estimate: a figure, with its unit for those who listen. Nothing where nobody has estimated. */
export function PointsPill({
  points,
  unit,
}: {
  points: number | null;
  unit: "points" | "hours";
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (points === null) return null;
  const figure = format.points(points);
  return <CountBadge label={t(`board.card.${unit}`, { count: points, points: figure })}>{figure}</CountBadge>;
}
