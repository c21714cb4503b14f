import type { Conflicts } from "@/domain/portfolio/program/board";
import type { Link } from "@/domain/portfolio/program/ends";
import type { Translate } from "@/i18n/i18n";
import { shorten } from "@/lib/text";

/** The conflicts that a move would make, by name, and how many it would end; « none » is said too (B14). */
export function conflictWords(
  t: Translate,
  movedId: string,
  { conflicts, solved }: Conflicts,
): readonly string[] {
  const of = (health: "late" | "tight"): string[] => {
    const links = conflicts.filter((link) => link.health === health);
    if (links.length === 0) return [];
    const names = links.map((link) => shorten(otherEnd(link, movedId), 40)).join(", ");
    return [t(`plan.program.drag.${health}`, { count: links.length, names })];
  };
  const there = [...of("late"), ...of("tight")];
  const ended = solved.length === 0 ? [] : [t("plan.program.drag.solved", { count: solved.length })];
  return there.length + ended.length === 0 ? [t("plan.program.drag.noConflict")] : [...there, ...ended];
}

/** The name of what stands at the other end. */
function otherEnd({ from, to }: Link, movedId: string): string {
  const other = from.id === movedId ? to : from;
  return other.key === null ? other.name : `${other.key} ${other.name}`;
}
