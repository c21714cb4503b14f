import type { ReactElement } from "react";
import { KindIcon } from "@/features/pieces/kind-icon";
import { withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import type { Neighbour } from "@/storage/queries/card/kin";

/** Another card in one line, which opens its sheet in place of this one. */
export function CardLine({ neighbour }: { neighbour: Neighbour }): ReactElement {
  const { t } = useTranslation();
  const { card, key, status, category } = neighbour;
  const isOver = category === "done" || category === "cancelled";
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-2">
      <span className="self-center">
        <KindIcon kind={card.kind} size={14} />
      </span>
      <a
        href={`#${withQuery({ card: key })}`}
        dir="auto"
        className="min-w-0 flex-1 rounded-s py-0.5 text-ink wrap-anywhere hover:underline"
      >
        <span className="font-mono text-ink-3">{key}</span>{" "}
        <span className={isOver ? "text-ink-3 line-through" : ""}>{card.title}</span>
      </a>
      <span className="shrink-0 text-ink-3 text-s">
        {card.place === "trash" ? t("parts.link.trashed") : status}
      </span>
    </span>
  );
}
