import type { GridCell } from "@/domain/portfolio/sprint-grid";
import type { LaneCards } from "./use-items";

/** How many cards of a sprint, and epics, a cell shows before the rest is a number. */
export const mostCards = 3;
export const mostEpics = 3;

// In sixteenths of a rem, as the pieces of a cell are laid out.
const edge = 8;
const gap = 4;
const line = 18;
const head = 77;
const button = 24;
const item = 46;
/** What a title holds on one line of the narrowest column. */
const lineChars = 25;

const linesMore = (text: string): number => (text.length > lineChars ? line : 0);

/**
 * The height of a cell that has not been drawn yet, in pixels of a root font of 16: the grid is as high before its rows
 * come in sight as after, so that its scroll bar tells the truth. A title that is not read yet counts as two lines.
 */
export function heightOf({ sprints, epics }: GridCell, cards: LaneCards | undefined): number {
  const blocks = sprints.map(({ sprint, tally }) => {
    const open = sprint.state.phase === "closed" ? 0 : tally.cards - tally.done;
    const known = cards?.get(sprint.id);
    const titles = known
      ? known.map(({ title }) => linesMore(title))
      : Array.from({ length: Math.min(mostCards, open) }, () => line);
    const rest = open > titles.length ? gap + button : 0;
    const unestimated = tally.unestimated > 0 ? line : 0;
    return head + unestimated + titles.reduce((sum, more) => sum + gap + item + more, 0) + rest;
  });
  if (sprints.length === 0) blocks.push(line + gap + button);
  const shown = epics.slice(0, mostEpics);
  if (shown.length > 0)
    blocks.push(
      shown.reduce(
        (sum, { name, span = 1 }) => sum + gap + item + linesMore(name) + (span > 1 ? line : 0),
        -gap,
      ),
    );
  if (epics.length > shown.length) blocks.push(button);
  return blocks.reduce((sum, block) => sum + edge + block, edge);
}
