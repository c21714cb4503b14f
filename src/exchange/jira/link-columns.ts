import type { LinkDraft } from "@/exchange/draft";
import { fold } from "@/lib/fold";

export type LinkColumn = {
  readonly column: number;
  /** as Jira names it: Blocks, Relates, Duplicate… */
  readonly type: string;
  /** this row does it to the other (outward), or it is done to this row (inward) */
  readonly direction: "outward" | "inward";
};

/** « Inward issue link (Blocks) », « Lien du ticket entrant (Blocks) », « Enlace de incidencia entrante (…) »… */
const inward =
  /^(?=.*(?:link|lien|enlace|vinculo)).*\b(?:inward|entrant|entrante|entrada|interno)\b.*\(.+\)$/;
const outward =
  /^(?=.*(?:link|lien|enlace|vinculo)).*\b(?:outward|sortant|saliente|saida|externo)\b.*\(.+\)$/;

/** The columns that hold links to other issues, one for each repeated header. */
export function linkColumns(headers: readonly string[]): readonly LinkColumn[] {
  return headers.flatMap((header, column) => {
    const folded = fold(header);
    const direction = inward.test(folded) ? "inward" : outward.test(folded) ? "outward" : null;
    // Between the last brackets, and not folded: the name of the type is shown.
    const type = /\(([^()]+)\)\s*$/.exec(header)?.[1]?.trim();
    return direction && type ? [{ column, type, direction } as const] : [];
  });
}

export type LinkCell = {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly line: number;
};

/** Both ends of a link tell of it; it is kept once. `isInside` says whether a key is in the file. */
export function joinLinks(
  cells: readonly LinkCell[],
  isInside: (key: string) => boolean,
): readonly LinkDraft[] {
  const links = new Map<string, LinkDraft>();
  for (const { type, from, to } of cells) {
    const outside = !isInside(from) || !isInside(to);
    links.set([type, from, to].join("\n"), { type, from, to, outside });
  }
  return [...links.values()];
}
