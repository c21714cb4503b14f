import type { ReactElement } from "react";
import type { Card } from "@/domain/model/entities";
import type { CardSurroundings } from "@/features/pieces/face-props";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";

/** What a detailed face says beside the normal one, each with its own word: status, due day, priority, names. */
export function CardDetails({ card, around }: { card: Card; around: CardSurroundings }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const lines: readonly (readonly [string, string | null])[] = [
    [t("card.property.status"), around.status ?? null],
    [t("card.property.due"), card.dueOn === null ? null : format.day(card.dueOn)],
    [t("card.property.priority"), card.priority === null ? null : t(`card.priority.${card.priority}`)],
    [
      t("card.property.assignees"),
      around.people.length === 0 ? null : format.list(around.people.map(({ name }) => name)),
    ],
    [t("board.card.blocked"), card.blocked?.reason || null],
  ];
  return (
    <dl className="grid gap-0.5 border-line border-t pt-1.5 text-s">
      {lines.map(([name, value]) =>
        value === null ? null : (
          <div key={name} className="wrap-break-word">
            <dt className="mr-1.5 inline text-ink-3">{name}</dt>
            <dd className="inline">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
