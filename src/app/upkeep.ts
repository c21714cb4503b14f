import { trashEnd } from "@/domain/rules/trash";
import type { Services } from "@/features/services";
import { keepUp } from "@/features/trash/keep-up";
import type { VigieDatabase } from "@/storage/database";
import { sweepBytes } from "@/storage/upkeep/sweep-bytes";
import { sweepPasts } from "./past/past-base";

/**
 * What the program does by itself once the screen stands: past days that nobody looks at go, then what the trash is
 * over with, then the bytes that nothing names any more.
 */
export async function upkeep(services: Services, db: VigieDatabase, isPast: boolean): Promise<void> {
  // What stays is taken away another time.
  await sweepPasts().catch(() => undefined);
  if (isPast) return;
  await keepUp(services);
  await sweepBytes(db, trashEnd(services.now()));
}
