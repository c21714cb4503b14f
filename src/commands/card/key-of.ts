import type { Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";

/** The key of a card, for a refusal that names it. */
export async function keyOf(tx: ReadTx, card: Row<"card">): Promise<string> {
  const project = await tx.get("project", card.projectId);
  return `${project?.code ?? "?"}-${card.number}`;
}
