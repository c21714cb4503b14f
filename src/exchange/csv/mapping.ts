import type { Field } from "@/exchange/draft";
import { fields, foldHeader, isStoryPoints, isTitleOfLevel, namesOf } from "./field-names";

/** Columns that bear the same name are one list (Sprint, Labels, Comment… in Jira), in the order of the file. */
export type HeaderGroup = {
  /** the header as it is written; `[7]` for the unnamed seventh column */
  readonly name: string;
  readonly columns: readonly number[];
};

/**
 * Which headers feed which field. It names headers and not positions, so that
 * it can be kept as a profile for the next export of the same tool.
 */
export type Mapping = Readonly<Partial<Record<Field, readonly string[]>>>;

/** Groups headers by exact name; thousands of columns are fine. */
export function groupHeaders(headers: readonly string[]): readonly HeaderGroup[] {
  const groups = new Map<string, number[]>();
  headers.forEach((header, index) => {
    const name = header === "" ? `[${index + 1}]` : header;
    const columns = groups.get(name);
    if (columns) columns.push(index);
    else groups.set(name, [index]);
  });
  return [...groups].map(([name, columns]) => ({ name, columns }));
}

/** May a field take a further, differently named column? Lists may; points only from what is surely story points. */
function mayAlsoTake(field: Field, chosen: readonly string[], header: string): boolean {
  if (field === "title") return [...chosen, header].every(isTitleOfLevel);
  if (field === "points") return isStoryPoints(header);
  return field === "comment" || field === "labels";
}

/** After every name we know. */
const lastRank = 1000;

/** Fields whose column may serve another field as well: Jira Server knows a row by its id alone. */
const shared = new Set<Field>(["id"]);

/**
 * Proposes which columns feed which fields, from their names alone. A column
 * feeds one field (but for `id`); what is not recognised is left out and named
 * in the draft. The person may change all of it; `title` alone is required.
 */
export function guessMapping(headers: readonly string[]): Mapping {
  const byFolded = new Map<string, string[]>();
  for (const { name } of groupHeaders(headers)) {
    const folded = foldHeader(name);
    byFolded.set(folded, [...(byFolded.get(folded) ?? []), name]);
  }
  const claims = fields.flatMap((field) =>
    namesOf(field).flatMap((name, rank) =>
      (byFolded.get(name) ?? []).map((header) => ({ field, header, rank })),
    ),
  );
  for (const header of headers) {
    if (isStoryPoints(header)) claims.push({ field: "points", header, rank: lastRank });
    if (isTitleOfLevel(header)) claims.push({ field: "title", header, rank: lastRank });
  }
  const taken = new Set<string>();
  const mapping: Partial<Record<Field, readonly string[]>> = {};
  for (const { field, header } of claims.toSorted((a, b) => a.rank - b.rank)) {
    const free = shared.has(field) || !taken.has(header);
    const chosen = mapping[field];
    if (!free || chosen?.includes(header) || (chosen && !mayAlsoTake(field, chosen, header))) continue;
    mapping[field] = [...(chosen ?? []), header];
    if (!shared.has(field)) taken.add(header);
  }
  return withoutEcho(mapping);
}

/** An id that is the key again tells nothing more. */
function withoutEcho(mapping: Mapping): Mapping {
  const { id, ...rest } = mapping;
  return id === undefined || id[0] === mapping.key?.[0] ? rest : mapping;
}

/** Positions of a field's columns, in the order of the mapping, then of the file; headers that are gone are skipped. */
export function columnsOf(
  mapping: Mapping,
  headers: readonly string[],
): ReadonlyMap<Field, readonly number[]> {
  const byName = new Map(groupHeaders(headers).map(({ name, columns }) => [name, columns]));
  const entries = Object.entries(mapping) as [Field, readonly string[]][];
  return new Map(
    entries
      .map(([field, names]) => [field, names.flatMap((name) => byName.get(name) ?? [])] as const)
      .filter(([, columns]) => columns.length > 0),
  );
}

/** Columns that hold something and feed no field: they are named to the person, not dropped in silence. */
export function headersNotTaken(
  mapping: Mapping,
  headers: readonly string[],
  filled: readonly number[],
): readonly { readonly name: string; readonly cells: number }[] {
  const taken = new Set(Object.values(mapping).flat());
  return groupHeaders(headers)
    .filter(({ name }) => !taken.has(name))
    .map(({ name, columns }) => ({
      name,
      cells: columns.reduce((sum, column) => sum + (filled[column] ?? 0), 0),
    }))
    .filter(({ cells }) => cells > 0);
}
