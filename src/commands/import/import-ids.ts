import { makeId } from "@/domain/model/ids";
import { sha256Text } from "@/lib/hash";

/** 80 bits: a million imported rows meet by accident once in a trillion times. */
const digits = 20;

/** A tracker's key names the tracker by its prefix, whichever columns the person left in the file. */
const trackerKey = /^[A-Z][A-Z0-9_]*-\d+$/i;

function digest(...parts: readonly string[]): string {
  return sha256Text(parts.join("\u0000")).slice(0, digits);
}

/**
 * The ids of imported rows, made of the project, the source and the row's own
 * identity: the same file gives the same ids on every desk and every time, so
 * that a second import meets the first instead of doubling it (model.md, 6).
 */
export function importIds(projectId: string, source: string) {
  const origin = (identity: string) => (trackerKey.test(identity) ? "key" : source);
  return {
    card: (identity: string) => makeId("card", digest(projectId, origin(identity), identity)),
    epic: (identity: string) => makeId("epic", digest(projectId, "epic", origin(identity), identity)),
    sprint: (name: string) => makeId("sprint", digest(projectId, "sprint", name)),
    column: (name: string) => makeId("column", digest(projectId, "column", name)),
    label: (name: string) => makeId("label", digest(projectId, "label", name)),
    alias: (key: string) => makeId("alias", digest(projectId, "alias", key)),
    link: (kind: string, from: string, to: string) =>
      makeId("link", digest(projectId, "link", kind, from, to)),
    comment: (cardId: string, words: string) => makeId("comment", digest(cardId, "comment", words)),
    checkItem: (cardId: string, words: string) => makeId("checkItem", digest(cardId, "check", words)),
  };
}

export type ImportIds = ReturnType<typeof importIds>;

/** The project that an import makes: the same code and name meet on every desk. */
export function importedProjectId(code: string, foldedName: string) {
  return makeId("project", digest("project", code, foldedName));
}

/** A person is known by name, across projects. */
export function importedPersonId(foldedName: string) {
  return makeId("person", digest("person", foldedName));
}
