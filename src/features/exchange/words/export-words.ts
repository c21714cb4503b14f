import type { ImportWords } from "@/commands/import/foreign";
import type { ExportWords } from "@/features/services/exchange-jobs";
import type { Translate } from "@/i18n/i18n";

const columns = [
  ...(["key", "title", "kind", "status", "category", "points", "sprint", "epic"] as const),
  ...(["parentKey", "assignees", "priority", "dueOn", "labels", "blocked", "description"] as const),
  "marking",
] as const;
const kinds = ["userStory", "task", "bug", "enabler", "spike", "subtask"] as const;
const categories = ["todo", "inProgress", "done", "cancelled"] as const;
const priorities = ["lowest", "low", "medium", "high", "highest"] as const;

/** A word for each of these names. */
function wordsFor<Name extends string>(
  names: readonly Name[],
  wordOf: (name: Name) => string,
): Readonly<Record<Name, string>> {
  // Earned: every name of the list is given its word.
  return Object.fromEntries(names.map((name) => [name, wordOf(name)])) as Record<Name, string>;
}

/** Headings and words of a CSV of ours; our own import reads them back. */
export function exportWords(t: Translate): ExportWords {
  return {
    headers: wordsFor(columns, (name) => t(`exchange.export.headers.${name}`)),
    kinds: wordsFor(kinds, (name) => t(`exchange.export.kinds.${name}`)),
    categories: wordsFor(categories, (name) => t(`exchange.export.categories.${name}`)),
    priorities: wordsFor(priorities, (name) => t(`exchange.export.priorities.${name}`)),
    yes: t("exchange.export.yes"),
  };
}

/** What an import writes in words: columns that a new board needs, and where a card was before. */
export function importWords(t: Translate): ImportWords {
  return {
    ...wordsFor(categories, (name) => t(`exchange.export.categories.${name}`)),
    pastSprints: t("exchange.pastSprints"),
  };
}
