import type { Link } from "@/domain/model/entities";
import type { CardId } from "@/domain/model/ids";
import type { LinkWay } from "@/features/pieces/history/link-way";

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
