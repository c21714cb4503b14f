import { VigieDatabase } from "../database";

/** Under what a past base says what it was made of; it is written last, so one that was left half made has none. */
const key = "as-of";

/** Is this base whole, and made of what stands now? */
export async function isPastOf(name: string, standing: string): Promise<boolean> {
  if (!(await VigieDatabase.exists(name))) return false;
  const db = new VigieDatabase(name);
  try {
    return (await db.desk.get(key))?.value === standing;
  } finally {
    db.close();
  }
}

/** Says that a past base is whole. */
export async function sealPast(db: VigieDatabase, standing: string): Promise<void> {
  await db.desk.put({ key, value: standing });
}

/**
 * What of a base its past follows from: the deeds of later days do not touch an earlier one, whereas peers' rows and a
 * redaction do, and so do new deeds as long as the day is not over.
 */
export async function standingFor(db: VigieDatabase, isOver: boolean): Promise<string> {
  const [head, mark] = await db.desk.bulkGet(["head", "mark"]);
  return JSON.stringify([mark?.value ?? null, isOver ? null : (head?.value ?? null)]);
}

/** A page that is not served safely has no locks: there a base that is swept under a page is made anew. */
const locksHere = (): LockManager | undefined => globalThis.navigator?.locks;

/** Says that this page looks at a base, for as long as it lives: nobody sweeps the base away meanwhile. */
export function holdBase(name: string): Promise<void> {
  const locks = locksHere();
  if (!locks) return Promise.resolve();
  return new Promise((resolve) => {
    const forGood = (): Promise<void> => {
      resolve();
      return new Promise(() => undefined);
    };
    // Where locks are refused the base is not safe from a sweep; then it is made anew.
    locks.request(name, { mode: "shared" }, forGood).catch(() => resolve());
  });
}

/** Deletes the bases whose names begin so and that no page looks at. */
export async function sweepBases(prefix: string): Promise<void> {
  const names = (await VigieDatabase.getDatabaseNames()).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const sweep = () => new VigieDatabase(name).delete();
    const locks = locksHere();
    if (locks)
      await locks.request(name, { ifAvailable: true }, async (lock) => void (lock && (await sweep())));
    else await sweep();
  }
}

/** Does a work on a base while no other page or worker does one. */
export function aloneWith<T>(name: string, work: () => Promise<T>): Promise<T> {
  return locksHere()?.request(`${name} alone`, work) ?? work();
}
