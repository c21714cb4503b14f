import type { Deed } from "@/domain/journal";
import type { ProjectId } from "@/domain/model/ids";
import { dayAt } from "@/lib/day-at";
import { fold } from "@/lib/fold";

export const deedKinds = ["cards", "moves", "removals", "sprints", "setup", "files", "steps"] as const;
export type DeedKind = (typeof deedKinds)[number];

/** What of the journal is shown; it lives in the address. */
export type JournalFilter = {
  readonly who: string;
  readonly kind: DeedKind | "";
  readonly projectId: ProjectId | "";
  /** Calendar days, both included. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
};

export const noFilter: JournalFilter = { who: "", kind: "", projectId: "", from: "", to: "", text: "" };

/** The filter that the query of an address says; what it does not understand, it leaves out. */
export function readFilter(
  query: URLSearchParams,
  projectIdOf: (code: string) => ProjectId | "",
): JournalFilter {
  const day = (name: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(query.get(name) ?? "") ? (query.get(name) ?? "") : "";
  return {
    who: query.get("who") ?? "",
    kind: deedKinds.find((kind) => kind === query.get("kind")) ?? "",
    projectId: projectIdOf(query.get("project") ?? ""),
    from: day("from"),
    to: day("to"),
    text: query.get("q") ?? "",
  };
}

/** What sort of deed it is, for people who look for one. */
export function kindOf({ command, source, undoes }: Pick<Deed, "command" | "source" | "undoes">): DeedKind {
  if (undoes !== null || command.startsWith("history/")) return "steps";
  if (source === "import" || command.startsWith("import/") || command.startsWith("file/")) return "files";
  if (/\/(trash|remove|archive|purge)/.test(command)) return "removals";
  if (command === "card/move") return "moves";
  if (/^(card|check|comment|link|field|attachment)\//.test(command)) return "cards";
  return command.startsWith("sprint/") ? "sprints" : "setup";
}

/** Does a deed pass, looked at alone? `words` are what the screen says of it. */
export function accepting(filter: JournalFilter, words: (deed: Deed) => string): (deed: Deed) => boolean {
  const sought = fold(filter.text.trim());
  return (deed) => {
    if (filter.who !== "" && deed.actor !== filter.who) return false;
    if (filter.kind !== "" && kindOf(deed) !== filter.kind) return false;
    if (sought === "") return true;
    return fold(`${deed.about.key ?? ""} ${deed.about.name ?? ""} ${deed.actor} ${words(deed)}`).includes(
      sought,
    );
  };
}

const dayMs = 86_400_000;

/** The instant at which a day begins in a zone: found, not computed, since zones change their clocks. */
export function startOfDay(day: string, zone: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let at = noon - 1.5 * dayMs;
  for (let step = dayMs; step >= 60_000; step = Math.floor(step / 2))
    while (dayAt(at + step, zone) < day) at += step;
  while (dayAt(at, zone) < day) at += 60_000;
  return at - (at % 60_000);
}

/** From which instant and up to which, for a filter with days. */
export function spanOf(
  { from, to }: JournalFilter,
  zone: string,
): { readonly since: number | null; readonly until: number | null } {
  return {
    since: from === "" ? null : startOfDay(from, zone),
    until: to === "" ? null : startOfDay(nextDay(to), zone),
  };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
}
