import type { ReactElement } from "react";
import type { CardId } from "@/domain/model/ids";
import { useCardWords } from "@/features/pieces/use-card-words";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { inNameOrder } from "@/lib/name-order";
import type { WholeBoard } from "./use-whole-board";

/** A card on paper: words instead of icons, names instead of initials, days in full. Never cut in two. */
export function PrintCard({
  id,
  board,
  description,
}: {
  id: CardId;
  board: WholeBoard;
  description: string | undefined;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCardWords();
  const card = board.card(id);
  if (!card) return null;
  const { frame } = board;
  const named = (map: ReadonlyMap<string, { readonly name: string }>, ids: readonly string[]): string =>
    format.list(ids.flatMap((each) => map.get(each)?.name ?? []));
  const labels = inNameOrder(card.labels.flatMap((each) => frame.labelsById.get(each) ?? []));
  const status = frame.columns.find((column) => column.id === card.columnId)?.name;
  const epic = card.epicId === null ? undefined : frame.epicsById.get(card.epicId)?.name;
  const facts = [
    words.kind(card.kind),
    status,
    card.points === null ? undefined : words.points(card.points, frame.project.unit),
    epic,
  ].filter((fact) => fact !== undefined && fact !== "");
  const lines: readonly (readonly [string, string])[] = [
    [t("card.property.assignees"), named(frame.peopleById, card.assignees)],
    [t("card.property.due"), card.dueOn === null ? "" : format.day(card.dueOn)],
    [t("card.property.labels"), format.list(labels.map(({ name }) => name))],
    [t("board.card.blocked"), card.blocked === null ? "" : card.blocked.reason || t("print.yes")],
    [
      t("print.criteria"),
      card.checksTotal === 0 ? "" : t("print.criteriaOf", { done: card.checksDone, total: card.checksTotal }),
    ],
  ];
  return (
    <article
      className={`mb-1 break-inside-avoid border border-line-strong bg-surface px-2 py-1.5 text-[11px] leading-[1.35] ${card.blocked === null ? "" : "border-l-4"}`}
    >
      <h3 className="wrap-break-word font-semibold text-[12px]">
        <span className="mr-1.5 font-mono font-normal text-ink-2">{`${frame.project.code}-${card.number}`}</span>
        {card.title}
      </h3>
      <p className="text-ink-2">{facts.join(" · ")}</p>
      {lines.map(([name, value]) =>
        value === "" ? null : (
          <p key={name}>
            <span className="text-ink-2">{t("print.named", { name })}</span> {value}
          </p>
        ),
      )}
      {description ? <p className="mt-1 wrap-break-word whitespace-pre-line">{description}</p> : null}
    </article>
  );
}
