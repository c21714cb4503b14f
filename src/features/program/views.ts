export const views = ["board", "table", "goals", "risks", "vote", "changes"] as const;
export type View = (typeof views)[number];

/** What an address asks for; the board unless it says otherwise. */
export function viewOf(asked: string | null): View {
  return views.find((each) => each === asked) ?? "board";
}
