import { lazy } from "react";
import { loadTexts } from "@/i18n/i18n";
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
export const FilterBar = lazy(() => withWords(import("./filter-bar"), "FilterBar"));
export const Suggestions = lazy(() => withWords(import("./suggestions"), "Suggestions"));
export const Facets = lazy(() => withWords(import("./facets"), "Facets"));
export const ViewsMenu = lazy(() => withWords(import("./views-menu"), "ViewsMenu"));
