import type { Transaction } from "dexie";
import type { Row } from "@/domain/change";
import { recount } from "@/domain/counters";

/** All counters from the cards: what a version that keeps more of them does once. */
export async function countAnew(tx: Transaction): Promise<void> {
  const cards: Row<"card">[] = await tx.table("card").toArray();
  await tx.table("counter").clear();
  await tx.table("counter").bulkPut([...recount(cards)].map(([key, counter]) => ({ ...counter, key })));
}
