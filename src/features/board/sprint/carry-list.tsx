import { type ReactElement, useCallback, useId } from "react";
import type { CarryTo } from "@/commands/sprint/sprint-commands";
import type { CardId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { Select, type SelectOption } from "@/ui/form/select";
import { rowNameIds } from "@/ui/list/list-row";
import { VirtualList } from "@/ui/list/virtual-list";
import { useBoard } from "../board-context";

interface CarryListProps {
  readonly cards: readonly PlaceCard[];
  readonly options: readonly SelectOption<CarryTo>[];
  readonly all: CarryTo;
  readonly except: Readonly<Record<CardId, CarryTo>>;
  readonly onExcept: (id: CardId, to: CarryTo | null) => void;
}

const rowHeight = (): number => 40;

/** Where each card goes that was not finished; a list of any length. */
export function CarryList({ cards, options, all, except, onExcept }: CarryListProps): ReactElement {
  const { t } = useTranslation();
  const { code } = useBoard();
  const headingId = useId();
  const byId = new Map<string, PlaceCard>(cards.map((card) => [card.id, card]));
  const place = options.find(({ value }) => value === all)?.label ?? "";
  const choices: readonly SelectOption<CarryTo | "">[] = [
    { value: "", label: t("life.complete.default", { place }) },
    ...options,
  ];
  const estimate = useCallback(rowHeight, []);
  return (
    <div className="flex h-60 flex-col">
      <h3 id={headingId} className="mb-1.5 font-semibold">
        {t("life.complete.perCard")}
      </h3>
      <VirtualList
        ids={cards.map(({ id }) => id)}
        labelledBy={headingId}
        estimate={estimate}
        renderItem={(id) => {
          const card = byId.get(id);
          if (!card) return null;
          const ids = rowNameIds(id);
          const key = `${code}-${card.number}`;
          return (
            <div className="flex items-center gap-2">
              <span id={ids.key} className="shrink-0 text-ink-3 text-s">
                {key}
              </span>
              <span id={ids.title} dir="auto" className="min-w-0 flex-1 truncate">
                {card.title}
              </span>
              <Select
                className="max-w-68"
                aria-label={t("life.complete.cardTo", { card: `${key} ${card.title}` })}
                value={except[card.id] ?? ""}
                options={choices}
                onValue={(to) => onExcept(card.id, to === "" ? null : to)}
              />
            </div>
          );
        }}
      />
    </div>
  );
}
