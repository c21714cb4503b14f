import type { ImportTarget } from "@/commands/import/foreign";
import type { ProjectId } from "@/domain/model/ids";

type Known = { readonly id: ProjectId; readonly code: string };

/** « export_jira 2026.csv » gives « export jira 2026 ». */
export function nameFromFile(fileName: string): string {
  const bare = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "").replace(/[_]+/g, " ");
  return bare.normalize("NFC").trim() || fileName;
}

/** A code nobody has: the head of the file's keys, else the first letters of the name. */
export function suggestCode(name: string, keyPrefix: string | null, taken: readonly string[]): string {
  const letters = name
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]/g, "")
    .replace(/^\d+/, "")
    .toUpperCase()
    .slice(0, 4);
  const first = keyPrefix ?? (letters.length >= 2 ? letters : "IMP");
  if (!taken.includes(first)) return first;
  for (let number = 2; ; number += 1) {
    const code = `${first.slice(0, 8)}${number}`;
    if (!taken.includes(code)) return code;
  }
}

/** Cards whose keys bear a project's code go to that project; any other file proposes a new one. */
export function suggestTarget(
  name: string,
  keyPrefix: string | null,
  projects: readonly Known[],
  timeZone: string,
): ImportTarget {
  const own = projects.find(({ code }) => code === keyPrefix);
  if (own) return { kind: "existing", projectId: own.id };
  const code = suggestCode(
    name,
    keyPrefix,
    projects.map((project) => project.code),
  );
  return { kind: "new", name, code, timeZone };
}
