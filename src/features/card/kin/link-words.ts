import type { Link } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";

/** A link as it is said from one of its ends. */
export const linkWays = ["blocks", "blockedBy", "relates", "duplicates", "duplicatedBy"] as const;
export type LinkWay = (typeof linkWays)[number];

/** How a link reads from one end: « bloque » from where it starts, « bloquée par » from where it leads. */
export function wayOf(kind: Link["kind"], isFrom: boolean): LinkWay {
  switch (kind) {
    case "relates":
      return "relates";
    case "blocks":
      return isFrom ? "blocks" : "blockedBy";
    case "duplicates":
      return isFrom ? "duplicates" : "duplicatedBy";
  }
}

/** The two ends and the kind of a link that is said from `here` to `there`. */
export function endsOf(
  way: LinkWay,
  here: CardId,
  there: CardId,
): { readonly kind: Link["kind"]; readonly fromCardId: CardId; readonly toCardId: CardId } {
  const kind = way === "blockedBy" ? "blocks" : way === "duplicatedBy" ? "duplicates" : way;
  const isFrom = way !== "blockedBy" && way !== "duplicatedBy";
  return isFrom ? { kind, fromCardId: here, toCardId: there } : { kind, fromCardId: there, toCardId: here };
}
