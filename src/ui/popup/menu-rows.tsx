import { Menu as Base } from "@base-ui/react/menu";
import { Check, ChevronRight } from "lucide-react";
import { type ReactElement, type ReactNode, useId } from "react";
import { ariaKeys } from "@/ui/keys/combo";
import type { MenuEntry } from "@/ui/popup/menu-entry";

export const popupClass =
  "max-h-(--available-height) min-w-48 max-w-80 overflow-y-auto rounded-m border border-line-strong bg-raised p-1 text-ink text-m shadow-2 outline-none";
const rowClass =
  "flex min-h-7 select-none items-center gap-2 rounded-s px-2 py-1 outline-none focus-visible:-outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus focus-visible:outline-solid data-highlighted:bg-accent-soft data-highlighted:text-accent-ink data-popup-open:bg-accent-soft forced-colors:data-highlighted:-outline-offset-2 forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-solid [&_svg]:size-4 [&_svg]:shrink-0";

type Action = Extract<MenuEntry, { kind: "action" }>;
type Submenu = Extract<MenuEntry, { kind: "submenu" }>;
type Pick = (entry: Action) => void;

/** The lines of a menu; the icon column is kept as soon as one line has an icon, so that labels line up. */
export function MenuRows({ entries, onPick }: { entries: readonly MenuEntry[]; onPick: Pick }): ReactNode {
  const gutter = entries.some(
    (entry) =>
      (entry.kind === "action" && (entry.icon !== undefined || entry.checked !== undefined)) ||
      (entry.kind === "submenu" && entry.icon !== undefined),
  );
  return entries.map((entry, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity beyond their place; a menu is drawn anew each time it opens
    <Row key={place} entry={entry} gutter={gutter} onPick={onPick} />
  ));
}

function Row({ entry, gutter, onPick }: { entry: MenuEntry; gutter: boolean; onPick: Pick }): ReactElement {
  switch (entry.kind) {
    case "separator":
      return <Base.Separator className="mx-1 my-1 h-px bg-line" />;
    case "heading":
      return <div className="px-2 pt-1.5 pb-0.5 font-semibold text-ink-3 text-xs">{entry.label}</div>;
    case "note":
      return (
        <Base.Item
          label=""
          disabled
          closeOnClick={false}
          className={`${rowClass} whitespace-normal text-ink-3 text-s`}
        >
          {entry.label}
        </Base.Item>
      );
    case "submenu":
      return <SubmenuRow entry={entry} gutter={gutter} onPick={onPick} />;
    case "action":
      return <ActionRow entry={entry} gutter={gutter} onPick={onPick} />;
  }
}

function ActionRow({
  entry,
  gutter,
  onPick,
}: {
  entry: Action;
  gutter: boolean;
  onPick: Pick;
}): ReactElement {
  const reasonId = useId();
  const disabled = entry.disabledReason !== undefined;
  const shared = {
    label: entry.label,
    "aria-label": entry.label,
    disabled,
    // `onPick` closes, in its own order.
    closeOnClick: false,
    onClick: () => onPick(entry),
    className: `${rowClass} ${entry.danger === true ? "text-danger data-highlighted:bg-danger-soft data-highlighted:text-danger" : ""} ${disabled ? "text-ink-3" : ""}`,
    ...(disabled ? { "aria-describedby": reasonId } : {}),
    ...(entry.keys === undefined ? {} : { "aria-keyshortcuts": ariaKeys(entry.keys.combo) }),
  };
  const inside = (
    <>
      {gutter ? (
        <span aria-hidden className="grid w-4 place-items-center">
          {entry.checked === true ? <Check /> : entry.icon}
        </span>
      ) : null}
      <Words label={entry.label} reason={entry.disabledReason} reasonId={reasonId} />
      {entry.keys === undefined ? null : (
        <span aria-hidden className="pl-4 text-ink-3 text-s">
          {entry.keys.shown}
        </span>
      )}
    </>
  );
  return entry.checked === undefined ? (
    <Base.Item {...shared}>{inside}</Base.Item>
  ) : (
    <Base.CheckboxItem {...shared} checked={entry.checked}>
      {inside}
    </Base.CheckboxItem>
  );
}

function SubmenuRow({
  entry,
  gutter,
  onPick,
}: {
  entry: Submenu;
  gutter: boolean;
  onPick: Pick;
}): ReactElement {
  const reasonId = useId();
  const disabled = entry.disabledReason !== undefined;
  return (
    <Base.SubmenuRoot disabled={disabled}>
      <Base.SubmenuTrigger
        label={entry.label}
        aria-label={entry.label}
        disabled={disabled}
        {...(disabled ? { "aria-describedby": reasonId } : {})}
        className={`${rowClass} ${disabled ? "text-ink-3" : ""}`}
      >
        {gutter ? (
          <span aria-hidden className="grid w-4 place-items-center">
            {entry.icon}
          </span>
        ) : null}
        <Words label={entry.label} reason={entry.disabledReason} reasonId={reasonId} />
        <ChevronRight aria-hidden className="text-ink-3" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} alignOffset={-5} className="z-50">
          <Base.Popup aria-label={entry.label} className={popupClass}>
            <MenuRows entries={entry.entries} onPick={onPick} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

function Words(props: { label: string; reason: string | undefined; reasonId: string }): ReactElement {
  return (
    <span className="min-w-0 flex-1">
      <span dir="auto" className="block truncate">
        {props.label}
      </span>
      {props.reason === undefined ? null : (
        <span id={props.reasonId} className="block text-ink-3 text-s">
          {props.reason}
        </span>
      )}
    </span>
  );
}
