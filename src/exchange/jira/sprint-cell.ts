import type { SprintDraft } from "@/exchange/draft";
import { plainLine } from "@/exchange/values/texts";

/**
 * One Sprint cell: a name, or, from an old Jira Server, the Java object's text
 * `com.atlassian…Sprint@1f2[id=3,…,name=Sprint 1,startDate=2011-11-02T…]`, of
 * which the name and the two days are taken. Null for an empty cell.
 */
export function readSprintCell(cell: string): SprintDraft | null {
  const text = plainLine(cell);
  if (text === "") return null;
  if (!/^com\.atlassian\.[\w.]*Sprint@[^[]*\[.*\]$/.test(text))
    return { name: text, startsOn: null, endsOn: null };
  // Names may hold commas: a value ends where the next `word=` begins.
  const value = (key: string) => new RegExp(`[[,]${key}=(.*?)(?:,\\w+=|\\]$)`).exec(text)?.[1]?.trim() ?? "";
  const name = value("name");
  return name === "" ? null : { name, startsOn: dayIn(value("startDate")), endsOn: dayIn(value("endDate")) };
}

function dayIn(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null;
}
