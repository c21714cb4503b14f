import type { Mapping } from "@/exchange/csv/mapping";
import type { Field } from "@/exchange/draft";

/** The fields that a column may feed, in the order in which people look for them. */
export const fileFields: readonly Field[] = [
  ...(["title", "key", "kind", "status", "statusCategory", "points", "sprint", "epic"] as const),
  ...(["assignee", "priority", "labels", "description", "dueOn", "parentKey", "parent"] as const),
  ...(["parentTitle", "comment", "checklist", "blocked", "createdAt", "updatedAt"] as const),
  ...([
    "marking",
    "resolvedAt",
    "reporter",
    "creator",
    "id",
    "assigneeId",
    "reporterId",
    "creatorId",
  ] as const),
];

/** What a column feeds. Of two fields it is shown under the one that is not the bare identifier. */
export function fieldOf(mapping: Mapping, name: string): Field | null {
  const fed = fileFields.filter((field) => mapping[field]?.includes(name));
  return fed.find((field) => field !== "id") ?? fed[0] ?? null;
}

/** Fields that gather several columns; any other one takes its last choice alone. */
const lists: ReadonlySet<Field> = new Set(["comment", "labels"]);

/** The mapping with a column fed to another field, or to none. */
export function withField(mapping: Mapping, name: string, field: Field | null): Mapping {
  const entries = (Object.entries(mapping) as [Field, readonly string[]][])
    .map(([known, names]) => [known, names.filter((other) => other !== name)] as const)
    .filter(([, names]) => names.length > 0);
  const rest: Partial<Record<Field, readonly string[]>> = Object.fromEntries(entries);
  if (field === null) return rest;
  return { ...rest, [field]: lists.has(field) ? [...(rest[field] ?? []), name] : [name] };
}
