import type { JsonDocument } from "./json-documents";

type Json = Readonly<Record<string, unknown>>;

/** An issue as Jira's REST interface writes it, looked at no further than its outside. */
export type Issue = {
  /** Its line in the file; in an array, its number. */
  readonly line: number;
  readonly id: string;
  readonly key: string;
  readonly fields: Json;
  /** What Jira calls its fields, where the answer was asked to say so. */
  readonly names: Json;
  /** Changes in the order of the file, with how many Jira says there are. */
  readonly histories: readonly Json[];
  readonly total: number;
};

/** The issues of a file: one a document, or those that a search answered. */
export function issuesIn(documents: readonly JsonDocument[]): readonly Issue[] {
  return documents.flatMap(({ line, value }) => {
    const names = objectIn(value, "names");
    if (value["fields"] !== undefined) return issueOf(value, line, names);
    const listed = arrayIn(value, "issues").flatMap((one) => {
      // In an array of answers each holds issues of its own.
      const object = asObject(one);
      return object["fields"] === undefined ? arrayIn(object, "issues").map(asObject) : [object];
    });
    return listed.flatMap((issue, i) => issueOf(issue, documents.length === 1 ? i + 1 : line, names));
  });
}

function issueOf(value: Json, line: number, outer: Json): readonly Issue[] {
  const [key, id] = [textIn(value, "key"), textIn(value, "id")];
  if (key === "" && id === "") return [];
  const log = objectIn(value, "changelog");
  const histories = arrayIn(log, "histories").map(asObject);
  const total = typeof log["total"] === "number" ? log["total"] : histories.length;
  const names = { ...outer, ...objectIn(value, "names") };
  return [{ line, id, key, fields: objectIn(value, "fields"), names, histories, total }];
}

/** A field that is an object; an empty one for anything else. */
export function objectIn(object: Json, field: string): Json {
  return asObject(object[field]);
}

/** A value as an object; an empty one for anything else. */
export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** A field that is a list; an empty one for anything else. */
export function arrayIn(object: Json, field: string): readonly unknown[] {
  const value = object[field];
  return Array.isArray(value) ? value : [];
}

/** A field that is a text or a number, as text; empty for anything else. Never what an object inherits. */
export function textIn(object: Json, field: string): string {
  const value = Object.hasOwn(object, field) ? object[field] : null;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** `2011-08-03T17:45:55.749-0500`: Jira leaves the colon out that ISO 8601 has in the zone. */
export function instantOf(text: string): number | null {
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, "$1:$2"));
  return Number.isNaN(at) ? null : at;
}
