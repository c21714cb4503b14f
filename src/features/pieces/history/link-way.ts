import type { Link } from "@/domain/model/entities";

/** A link as it is said from one of its ends. */
export const linkWays = ["blocks", "blockedBy", "relates", "duplicates", "duplicatedBy"] as const;
export type LinkWay = (typeof linkWays)[number];

/** How a link reads from one end: « bloque » from where it starts, « bloquée par » from where it leads. */
export function linkWay(kind: Link["kind"], isFrom: boolean): LinkWay {
  switch (kind) {
    case "relates":
      return "relates";
    case "blocks":
      return isFrom ? "blocks" : "blockedBy";
    case "duplicates":
      return isFrom ? "duplicates" : "duplicatedBy";
  }
}
