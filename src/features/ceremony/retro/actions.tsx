import { type ReactElement, useCallback, useMemo } from "react";
import type { Row } from "@/domain/change";
import { withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Frame } from "@/storage/queries/frame";
import { Pill, type PillTone } from "@/ui/badge/pill";

const tones: Readonly<Record<string, PillTone>> = { done: "ok", inProgress: "info", cancelled: "plain" };

/** Actions that became cards, and how far each is. */
export function Actions({
  which,
  notes,
  frame,
}: {
  which: "last" | "here";
  notes: readonly Row<"retroNote">[];
  frame: Frame;
}): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const wanted = notes.map(({ cardId }) => cardId).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids are the same question
  const ids = useMemo(() => notes.flatMap(({ cardId }) => cardId ?? []), [wanted]);
  const cards = useLive(useCallback(() => queries.cardsByIds(ids), [queries, ids])) ?? [];
  const sprint = frame.sprints.find(({ id }) => id === notes[0]?.sprintId);
  const heading = `actions-${which}`;
  return (
    <section aria-labelledby={heading} className="grid gap-2 rounded-l border border-line bg-surface p-3">
      <h2 id={heading} className="font-semibold text-l">
        {which === "last"
          ? t("ceremony.retro.lastActions", { sprint: sprint?.name ?? "" })
          : t("ceremony.retro.actions")}
      </h2>
      <ul className="grid gap-1">
        {cards.map((card) => {
          const key = `${frame.project.code}-${card.number}`;
          const column = frame.columns.find(({ id }) => id === card.columnId);
          const isAway = card.place === "trash" || card.place === "archive";
          return (
            <li key={card.id} className="flex flex-wrap items-center gap-x-2">
              <span className="font-mono text-ink-2">{key}</span>
              <a className="min-w-0 wrap-break-word hover:underline" href={`#${withQuery({ card: key })}`}>
                {card.title}
              </a>
              <Pill size="s" tone={isAway ? "plain" : (tones[column?.category ?? ""] ?? "plain")}>
                {isAway ? t("ceremony.retro.away") : (column?.name ?? "")}
              </Pill>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
