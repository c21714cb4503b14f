import { type ReactElement, useCallback, useId, useMemo } from "react";
import type { CardId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import type { PlaceCard } from "@/storage/queries/sprint/sprint-life";
import { Checkbox } from "@/ui/form/checkbox";
import { rowNameIds } from "@/ui/list/list-row";
import { VirtualList } from "@/ui/list/virtual-list";
import { useBoard } from "../board-context";
import { pointsOf, useSumWords } from "./use-sprint-cards";

interface Props {
  readonly proposed: readonly { readonly card: PlaceCard; readonly isTooLarge: boolean }[];
  /** What the person takes out again. */
  readonly left: ReadonlySet<CardId>;
  readonly onToggle: (id: CardId, isOn: boolean) => void;
}

const lineHeight = 24;
const rowHeight = (): number => lineHeight;
/** Some ten lines; what is longer scrolls. */
const tallest = 300;

/** What the sprint may take, card by card; only what is in sight is drawn. Arrows walk it, Space takes a card or leaves it. */
export function ProposedList({ proposed, left, onToggle }: Props): ReactElement {
  const { t } = useTranslation();
  const { code } = useBoard();
  const sum = useSumWords();
  const headingId = useId();
  const byId = useMemo(
    () => new Map<string, Props["proposed"][number]>(proposed.map((each) => [each.card.id, each])),
    [proposed],
  );
  const ids = useMemo(() => proposed.map(({ card }) => card.id), [proposed]);
  const estimate = useCallback(rowHeight, []);
  return (
    <div
      className="flex flex-col"
      style={{ height: Math.min(tallest, proposed.length * (lineHeight + 6) + 44) }}
    >
      <h3 id={headingId} className="mb-1 font-semibold">
        {t("life.propose.cards")}
      </h3>
      <VirtualList
        ids={ids}
        labelledBy={headingId}
        estimate={estimate}
        renderItem={(id, _index, tabIndex) => {
          const each = byId.get(id);
          if (!each) return null;
          const { card, isTooLarge } = each;
          const names = rowNameIds(id);
          const worth = card.points === null ? t("life.propose.unestimated") : sum(pointsOf([card]));
          const words = [card.title, worth, ...(isTooLarge ? [t("life.propose.large")] : [])];
          return (
            <Checkbox
              data-focus
              tabIndex={tabIndex}
              checked={!left.has(card.id)}
              onChecked={(isOn) => onToggle(card.id, isOn)}
              label={
                <span dir="auto">
                  <span id={names.key} className="text-ink-3">{`${code}-${card.number} `}</span>
                  <span id={names.title}>{words.join(" · ")}</span>
                </span>
              }
            />
          );
        }}
      />
    </div>
  );
}
