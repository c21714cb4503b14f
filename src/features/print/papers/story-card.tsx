import type { ReactElement } from "react";
import { effectiveMarking } from "@/domain/rules/marking";
import { markingLabels, markingWords } from "@/domain/rules/marking-words";
import { useCardWords } from "@/features/pieces/use-card-words";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";

/** Where to cut: a mark at each corner, outside the words. */
const corners = [
  "top-0 left-0 border-t border-l",
  "top-0 right-0 border-t border-r",
  "bottom-0 left-0 border-b border-l",
  "right-0 bottom-0 border-r border-b",
];

/** One card to cut out. Once it is alone on a wall it still says what it is, what it is worth and what protects it. */
export function StoryCard({ card, frame }: { card: Face; frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCardWords();
  const { queries } = useServices();
  const workspace = useLive(queries.workspace);
  const { project } = frame;
  const marking = effectiveMarking(workspace?.marking ?? { level: "NP", label: markingLabels.NP }, [
    project.marking,
    card.marking,
  ]);
  const epic = card.epicId === null ? undefined : frame.epicsById.get(card.epicId)?.name;
  const people = card.assignees.flatMap((id) => frame.peopleById.get(id)?.name ?? []);
  const facts = [
    words.kind(card.kind),
    epic,
    card.dueOn === null ? "" : t("print.cut.due", { day: format.day(card.dueOn) }),
  ];
  return (
    <article className="flex h-full flex-col gap-2 border border-ink-3 border-dashed p-[6mm]">
      {corners.map((corner) => (
        <span key={corner} aria-hidden className={`absolute size-[5mm] border-ink ${corner}`} />
      ))}
      <p className="flex items-baseline justify-between gap-3">
        <span className="whitespace-nowrap font-mono font-semibold text-[20px]">{`${project.code}-${card.number}`}</span>
        <span className="whitespace-nowrap rounded-full border-2 border-ink px-3 font-semibold text-[20px]">
          {card.points === null ? t("print.cut.noPoints") : words.points(card.points, project.unit)}
        </span>
      </p>
      <h2 className="line-clamp-6 wrap-break-word font-semibold text-[22px] leading-tight">{card.title}</h2>
      <p className="text-[14px] text-ink-2">{facts.filter(Boolean).join(" · ")}</p>
      {people.length === 0 ? null : <p className="text-[14px]">{format.list(people)}</p>}
      <p className="mt-auto flex items-end justify-between gap-3 border-ink-3 border-t pt-1 text-[11px]">
        <span className="min-w-0 truncate">{project.name}</span>
        <span className="shrink-0 font-bold">{markingWords(marking)}</span>
      </p>
    </article>
  );
}
