import { CSPProvider } from "@base-ui/react/csp-provider";
import { Popover as Base } from "@base-ui/react/popover";
import type { ReactElement, ReactNode, RefObject } from "react";

export interface PopoverProps {
  /** The accessible name. */
  readonly label: string;
  /** What it opens at, and where the focus goes afterwards. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** What stands below the opener and must stay in sight: the popover opens under it. */
  readonly below?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Choices beside what they act on, which stays in sight and in reach. Open as long as it is mounted; Escape and a press elsewhere close it. */
export function Popover({
  label,
  anchor,
  below,
  onClose,
  children,
  className = "",
}: PopoverProps): ReactElement {
  return (
    <CSPProvider disableStyleElements>
      <Base.Root
        open
        onOpenChange={(open, details) => {
          if (open) return;
          // A press on the opener is the opener's: it closes by itself.
          const { target } = details.event;
          if (target instanceof Node && anchor.current?.contains(target)) return;
          onClose();
        }}
      >
        <Base.Portal>
          <Base.Positioner
            anchor={anchor}
            align="end"
            sideOffset={() => 4 + depth(anchor, below)}
            // It stays below and scrolls, rather than come to lie beside its opener.
            {...(hasRoom(below) ? { collisionAvoidance: { side: "none", align: "shift" } as const } : {})}
            className="z-40"
          >
            <Base.Popup
              aria-label={label}
              finalFocus={anchor}
              className={`flex max-h-(--available-height) max-w-[calc(100vw-2rem)] flex-col rounded-l border border-line-strong bg-raised text-ink shadow-2 outline-none ${className}`}
            >
              {children}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
    </CSPProvider>
  );
}

/** Less than this below what stays in sight, in pixels, is no room for choices: then they may lie over it. */
const leastRoom = 280;

/** How far the lower edge of `below` is from the opener's, in pixels; none where there would be no room left. */
function depth(anchor: PopoverProps["anchor"], below: PopoverProps["below"]): number {
  if (!anchor.current || !below?.current || !hasRoom(below)) return 0;
  return Math.max(
    0,
    below.current.getBoundingClientRect().bottom - anchor.current.getBoundingClientRect().bottom,
  );
}

function hasRoom(below: PopoverProps["below"]): boolean {
  return !!below?.current && window.innerHeight - below.current.getBoundingClientRect().bottom >= leastRoom;
}
