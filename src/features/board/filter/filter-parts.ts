import type { ReactNode } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { loadQueryEngine } from "./engine-door";

const withWords = async <M, K extends keyof M>(module: Promise<M>, name: K) => {
  const [loaded] = await Promise.all([module, loadTexts()]);
  return { default: loaded[name] };
};

/** All that a board needs which opens with a filter. */
export async function loadFilter(): Promise<void> {
  await Promise.all([loadQueryEngine(), import("./filter-bar")]);
}

/** What stands around the field once there is a filter: fetched like the engine, when it is first looked at. */
export const FilterBar = lazyPart(() => withWords(import("./filter-bar"), "FilterBar"));
export const Suggestions = lazyPart(() => withWords(import("./suggestions"), "Suggestions"));
export const Facets = lazyPart(() => withWords(import("./facets"), "Facets"));
/** `plain` is the button that stands until the menu is there. */
export const ViewsMenu = lazyPart<{ readonly projectId: ProjectId; readonly plain: ReactNode }>(
  () => withWords(import("./views-menu"), "ViewsMenu"),
  ({ plain }) => plain,
);
