/**
 * A landing is a drop the data has not taken yet: the lists show it at once, and forget it when the rows they are
 * given say the same. Showing it twice changes nothing, so there is no frame in which the item is back home or nowhere.
 */
export interface Landing {
  readonly itemIds: readonly string[];
  readonly fromColumnId: string;
  readonly homeAfterId: string | null;
  readonly toColumnId: string;
  readonly afterId: string | null;
  readonly accepted: boolean;
}

function landed(ids: readonly string[], columnId: string, landing: Landing): readonly string[] {
  const moved = new Set(landing.itemIds);
  const rest = ids.filter((id) => !moved.has(id));
  if (columnId !== landing.toColumnId) return rest.length === ids.length ? ids : rest;
  const at = landing.afterId === null ? 0 : rest.indexOf(landing.afterId) + 1;
  // The row it was to follow has gone meanwhile: the end is where it disturbs least.
  const index = landing.afterId !== null && at === 0 ? rest.length : at;
  return [...rest.slice(0, index), ...landing.itemIds, ...rest.slice(index)];
}

/** The rows of a column as they are to be shown; the same array when no landing touches it. */
export function withLandings(
  ids: readonly string[],
  columnId: string,
  landings: readonly Landing[],
): readonly string[] {
  let shown = ids;
  for (const landing of landings) shown = landed(shown, columnId, landing);
  return shown;
}

/** Many come from anywhere: they have settled when their column stands as it was shown. */
function haveSettled(landing: Landing, to: readonly string[] | undefined): boolean {
  if (to === undefined) return landing.accepted;
  const shown = landed(to, landing.toColumnId, landing);
  return shown.length === to.length && shown.every((id, index) => id === to[index]);
}

function afterOf(itemId: string, ids: readonly string[]): string | null | undefined {
  const index = ids.indexOf(itemId);
  return index < 0 ? undefined : (ids[index - 1] ?? null);
}

/** Whether the data has moved the items: they have left their old place, and arrived or been accepted. */
export function isSettled(
  landing: Landing,
  idsOf: (columnId: string) => readonly string[] | undefined,
): boolean {
  if (landing.itemIds.length > 1) return haveSettled(landing, idsOf(landing.toColumnId));
  const first = landing.itemIds[0];
  const from = idsOf(landing.fromColumnId);
  const to = idsOf(landing.toColumnId);
  if (first === undefined || from === undefined || to === undefined) return landing.accepted;
  const same = landing.fromColumnId === landing.toColumnId;
  const left = same
    ? afterOf(first, from) !== landing.homeAfterId
    : !landing.itemIds.some((id) => from.includes(id));
  return left && (landing.accepted || afterOf(first, to) === landing.afterId);
}
