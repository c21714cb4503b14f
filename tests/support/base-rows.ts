// A look into the page's own database, past the program: what is really written there.
import type { Page } from "@playwright/test";

type Named = { readonly base?: string; readonly table: string };

/** Every row of a table as it lies on the disk. */
export function rowsIn<T = Record<string, unknown>>(
  page: Page,
  { base = "main", table }: Named,
): Promise<T[]> {
  return page.evaluate(
    ([name, store]) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open(name as string);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const asked = db
            .transaction(store as string)
            .objectStore(store as string)
            .getAll();
          asked.onerror = () => reject(asked.error);
          asked.onsuccess = () => {
            db.close();
            resolve(asked.result as T[]);
          };
        };
      }),
    [`vigie.${base}`, table],
  );
}
