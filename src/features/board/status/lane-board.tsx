import { type ReactElement, useId, useState, useSyncExternalStore } from "react";
import type { Place } from "@/domain/model/vocabulary";
import type { Lane } from "@/features/pieces/lanes";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { EmptyState } from "@/ui/empty-state";
import { useBoard, useBoardState } from "../board-context";
import { QuickAdd } from "../column/quick-add";
import type { BoardPicture } from "../names";
import { cellKey, type Named } from "./cells";
import { expectedHeight, LaneRow } from "./lane-row";
import { StatusHead } from "./status-head";

/** As many columns as the window holds, none narrower than a card can be read in. */
const width =
  "w-[clamp(14.5em,calc((100cqw-2rem-0.625rem*(var(--columns)-1))/var(--columns)),24em)] flex-none max-sm:w-full";

/** The status columns cut into lanes: the heads stay in sight above, the board scrolls through the lanes (B41). */
export function LaneBoard({ columns }: { columns: readonly Named[] }): ReactElement {
  const { isReadOnly } = useBoard();
  const addingTo = useBoardState((state) => state.addingTo);
  const id = useId();
  const titleIdOf = (place: Place): string => `${id}${place}`;
  return (
    <div
      className="flex min-h-full min-w-max flex-1 flex-col self-start px-4 pb-3 max-sm:min-w-0"
      style={{ "--columns": columns.length } as React.CSSProperties}
    >
      <div className="sticky top-0 z-20 flex flex-none gap-2.5 bg-canvas pt-3 pb-1">
        {columns.map(({ place, name }, i) => (
          <div key={place} className={`rounded-l bg-sunken ${width}`}>
            <StatusHead place={place} name={name} titleId={titleIdOf(place)} />
            {/* The lanes need the height: the field comes when it is asked for. */}
            {i > 0 || isReadOnly || addingTo !== place ? null : <QuickAdd place={place} />}
          </div>
        ))}
      </div>
      {useIsRead() ? <Lanes columns={columns} titleIdOf={titleIdOf} /> : null}
    </div>
  );
}

/** So many cards tell which lanes there are, and what they hold, well enough to begin with. */
const manyCards = 2_000;

/** Has the place been read? Before, lanes would come and grow under the eyes, and each of them be drawn for every window. */
function useIsRead(): boolean {
  const { picture } = useBoard();
  const split = must(picture.split, "lanes are cut into a split board");
  const isRead = (): boolean => {
    const column = split.base.column(split.place);
    return column !== undefined && (column.isWhole || column.ids.length >= manyCards);
  };
  const [hasBeen, setHasBeen] = useState(isRead);
  const isNow = useSyncExternalStore(split.onLanes, isRead);
  // Read anew, the board does not go away.
  if (isNow && !hasBeen) setHasBeen(true);
  return isNow || hasBeen;
}

interface LanesProps {
  readonly columns: readonly Named[];
  readonly titleIdOf: (place: Place) => string;
}

function Lanes({ columns, titleIdOf }: LanesProps): ReactElement {
  const { t } = useTranslation();
  const { picture } = useBoard();
  const split = must(picture.split, "lanes are cut into a split board");
  const lanes = useSyncExternalStore(split.onLanes, split.lanes);
  const [atOnce] = useState(() => lanesAtOnce(picture, lanes, columns));
  if (lanes.length === 0) return <EmptyState title={t("status.lanes.empty")} />;
  return (
    <>
      {lanes.map((lane, index) => (
        <LaneRow
          key={lane.key}
          lane={lane}
          columns={columns}
          isFirst={index < atOnce}
          width={width}
          titleIdOf={titleIdOf}
        />
      ))}
    </>
  );
}

/** Cards that a board without lanes draws at once. */
const cardsAtOnce = 50;

/** How many lanes the first paint waits for: those in sight, as far as they hold no more than another board would draw. */
function lanesAtOnce(
  { column }: Pick<BoardPicture, "column">,
  lanes: readonly Lane[],
  columns: readonly Named[],
): number {
  let [height, cards] = [0, 0];
  const beyond = lanes.findIndex(({ key }, index) => {
    const counts = columns.map(({ place }) => column(cellKey(key, place))?.ids.length ?? 0);
    const isInSight = height < window.innerHeight - 200;
    height += (expectedHeight(counts) + 3) * 16;
    cards += counts.reduce((sum, count) => sum + Math.min(count, 6), 0);
    return index > 0 && (!isInSight || cards > cardsAtOnce);
  });
  return beyond < 0 ? lanes.length : beyond;
}
