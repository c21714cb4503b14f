import { trashEnd } from "@/domain/rules/trash";
import type { Services } from "@/features/services";
import { keepUp } from "@/features/trash/keep-up";
import type { VigieDatabase } from "@/storage/database";
import { sweepBytes } from "@/storage/upkeep/sweep-bytes";

/** What the program does by itself once the screen stands: the trash first, then the bytes that nothing names any more. */
export async function upkeep(services: Services, db: VigieDatabase): Promise<void> {
  await keepUp(services);
  await sweepBytes(db, trashEnd(services.now()));
}
