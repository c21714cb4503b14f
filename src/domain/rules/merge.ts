import { canonicalJson } from "@/lib/canonical";
import { readField, stampOf } from "../change";
import type { Stamp } from "../model/stamp";
import { keptCounts, type PortableRow } from "../portable";

// Merging is a join: a row is a map from fields to what was said of them and when, a set is one field per
// element, and of two sayings the later one stands. So order, repetition and detours change nothing.

/** Lists that are merged element by element. Another one raises the native file's `minReader`. */
const sets: readonly string[] = ["labels", "assignees"];
const derived: ReadonlySet<string> = new Set(keptCounts);

type Saying = { readonly value: unknown; readonly stamp: Stamp };

/**
 * Two states of one row as one: each field as it was said last, by stamp; of two
 * sayings with the same stamp the one with the greater canonical value.
 * Commutative, associative, idempotent; answers `ours` itself when it learns
 * nothing. What a row does not mention it says nothing about, so a field that
 * only a newer version knows survives. A deletion is a field like any other: a
 * later edit lives on under it. Counts on a card's face stay ours: they are
 * counted, not said.
 */
export function mergeRow<R extends PortableRow>(ours: R | undefined, theirs: R): R {
  if (ours === undefined) return theirs;
  const said = canonicalJson(ours);
  if (said === canonicalJson(theirs)) return ours;
  const merged = joined(ours, theirs);
  return canonicalJson(merged) === said ? ours : (merged as R);
}

/** The fields that a row says something about; of a set its elements. */
export function fieldsSaid(row: PortableRow): readonly string[] {
  const fields = new Set<string>(["deleted", ...Object.keys(row.stamps ?? {})]);
  for (const [name, value] of Object.entries(row)) {
    if (name === "id" || name === "stamp" || name === "stamps" || derived.has(name)) continue;
    if (sets.includes(name) && Array.isArray(value))
      for (const element of value) fields.add(`${name}/${String(element)}`);
    else fields.add(name);
  }
  return [...fields].sort();
}

function joined(ours: PortableRow, theirs: PortableRow): PortableRow {
  const { stamp } = ours.stamp > theirs.stamp ? ours : theirs;
  const merged: Record<string, unknown> = { id: ours.id, stamp };
  const stamps: Record<string, Stamp> = {};
  for (const name of keptCounts) if (ours[name] !== undefined) merged[name] = ours[name];
  // An empty set is a list all the same.
  for (const name of sets) if (Array.isArray(ours[name]) || Array.isArray(theirs[name])) merged[name] = [];
  const mine = new Set(fieldsSaid(ours));
  const yours = new Set(fieldsSaid(theirs));
  for (const field of [...new Set([...mine, ...yours])].sort()) {
    const saying = later(
      mine.has(field) ? said(ours, field) : null,
      yours.has(field) ? said(theirs, field) : null,
    );
    put(merged, field, saying.value, Object.hasOwn(ours, field) || Object.hasOwn(theirs, field));
    const shows = field.includes("/")
      ? saying.value === true
      : field === "deleted" || Object.hasOwn(merged, field);
    if (saying.stamp !== stamp || !shows) stamps[field] = saying.stamp;
  }
  return { ...merged, ...(Object.keys(stamps).length === 0 ? {} : { stamps }) } as PortableRow;
}

function said(row: PortableRow, field: string): Saying {
  return { value: readField(row, field), stamp: stampOf(row, field) };
}

function later(ours: Saying | null, theirs: Saying | null): Saying {
  if (ours === null || theirs === null) return (ours ?? theirs) as Saying;
  if (ours.stamp !== theirs.stamp) return ours.stamp > theirs.stamp ? ours : theirs;
  return canonicalJson(ours.value) >= canonicalJson(theirs.value) ? ours : theirs;
}

function put(row: Record<string, unknown>, field: string, value: unknown, isHeld: boolean): void {
  const slash = field.indexOf("/");
  if (slash >= 0) {
    if (value === true) (row[field.slice(0, slash)] as string[]).push(field.slice(slash + 1));
  } else if (field === "deleted") {
    if (value === true) row[field] = true;
  } else if (isHeld) row[field] = value;
}
