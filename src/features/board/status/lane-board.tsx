import { type ReactElement, useId, useSyncExternalStore } from "react";
import type { Place } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { EmptyState } from "@/ui/empty-state";
import { useBoard, useBoardState } from "../board-context";
import { QuickAdd } from "../column/quick-add";
import type { Named } from "./cells";
import { LaneRow } from "./lane-row";
import { StatusHead } from "./status-head";

/** As many columns as the window holds, none narrower than a card can be read in. */
const width =
  "w-[clamp(14.5em,calc((100cqw-2rem-0.625rem*(var(--columns)-1))/var(--columns)),24em)] flex-none max-sm:w-full";

/** The status columns cut into lanes: the heads stay in sight above, the board scrolls through the lanes (B41). */
export function LaneBoard({ columns }: { columns: readonly Named[] }): ReactElement {
  const { t } = useTranslation();
  const { picture, isReadOnly } = useBoard();
  const split = must(picture.split, "lanes are cut into a split board");
  const lanes = useSyncExternalStore(split.onLanes, split.lanes);
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
      {lanes.length === 0 ? <EmptyState title={t("status.lanes.empty")} /> : null}
      {lanes.map((lane, index) => (
        <LaneRow
          key={lane.key}
          lane={lane}
          columns={columns}
          isFirst={index < 2}
          width={width}
          titleIdOf={titleIdOf}
        />
      ))}
    </div>
  );
}
