import type { Row } from "@/domain/change";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import type { Apart } from "../command";

/** Cards that stay out, each by its key and title and with its reason, for a list that people read. */
export async function apartOf(
  tx: ReadTx,
  refused: readonly { readonly card: Row<"card">; readonly why: Refusal }[],
): Promise<readonly Apart[]> {
  const projectIds = [...new Set(refused.map(({ card }) => card.projectId))];
  const projects = await tx.getMany("project", projectIds);
  const codes = new Map<string, string>(projectIds.map((id, i) => [id, projects[i]?.code ?? "?"]));
  return refused.map(({ card, why }) => ({
    id: card.id,
    key: `${codes.get(card.projectId) ?? "?"}-${card.number}`,
    name: card.title,
    why,
  }));
}
