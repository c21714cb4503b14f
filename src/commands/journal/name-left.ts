import type { Row } from "@/domain/change";
import type { ReadTx } from "@/domain/store";
import { shorten } from "@/lib/text";

/** How people would call the rows that stay as they are: each once, a text by the title of its card. */
export async function nameLeft(tx: ReadTx, left: ReadonlyMap<string, Row>): Promise<readonly string[]> {
  const names = new Map<string, string>();
  for (const [key, row] of left) {
    const isText = key.startsWith("cardText/");
    const named = isText ? ((await tx.get("card", row.id)) ?? row) : row;
    const { title, name, text } = named as { title?: string; name?: string; text?: string };
    names.set(row.id, title ?? name ?? shorten(text ?? "", 60));
  }
  return [...names.values()];
}
