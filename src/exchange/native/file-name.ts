import type { Marking } from "@/domain/model/vocabulary";
import { isUnanswered } from "@/domain/rules/marking";
import { caveatSign } from "@/domain/rules/marking-words";

/**
 * `vigie_<code>_<date>_<mark>.jsonl`, `_DR-SF` with its caveats, in characters that every file system and
 * mail gateway takes. `on` is the day as `2026-11-23`. A code that leaves
 * nothing readable becomes `espace`, a mark `marque`.
 */
export function nativeFileName(code: string, on: string, marking: Marking): string {
  return markedFileName([plain(code, "espace")], on, marking, "jsonl");
}

/** `vigie_<part>_<part>_<date>_<mark>.<extension>`: any file that leaves bears the mention in its name, once somebody has chosen one. */
export function markedFileName(
  parts: readonly string[],
  on: string,
  marking: Marking,
  extension: string,
): string {
  const day = `vigie_${parts.map((part) => plain(part, "partie")).join("_")}_${on}`;
  // Nobody has said what the workspace bears: the name claims nothing.
  if (isUnanswered(marking)) return `${day}.${extension}`;
  const level = marking.level === "custom" ? plain(marking.label, "marque") : marking.level;
  const caveats = (marking.caveats ?? []).map((caveat) => plain(caveatSign(caveat), "mention"));
  const mark = [level, ...caveats].join("-");
  return `${day}_${mark}.${extension}`;
}

// The underscore separates the parts of the name, so that none may hold one.
function plain(text: string, otherwise: string): string {
  const bare = text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return bare === "" ? otherwise : bare;
}
