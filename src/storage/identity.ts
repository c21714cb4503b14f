import { randomText } from "@/lib/chance";
import type { VigieDatabase } from "./database";

/** Who this workstation is in the journal: kept in its base, made at the first start. */
export type Identity = { readonly desk: string };

/** The desk's identity; a cloned profile bears the same, so stamps use the session instead. */
export async function identityOf(db: VigieDatabase): Promise<Identity> {
  // A plain read first: after the first start, no start waits for a write.
  const known = (await db.desk.get("identity"))?.value as Identity | undefined;
  return known ?? db.transaction("rw", db.desk, () => firstIdentity(db));
}

async function firstIdentity(db: VigieDatabase): Promise<Identity> {
  // Two tabs may both come first: the second finds what the first has written.
  const known = (await db.desk.get("identity"))?.value as Identity | undefined;
  if (known) return known;
  const identity = { desk: `desk_${randomText(10)}` };
  await db.desk.put({ key: "identity", value: identity });
  return identity;
}
