import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { HistoryNames } from "./history-names";

/** What it takes to tell a card's history: a language, its figures, and what the ids are called. */
export type Speech = {
  readonly t: Translate;
  readonly format: Format;
  readonly names: HistoryNames;
  /** The key of the card whose history is told. */
  readonly key: string;
};
