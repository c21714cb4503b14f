/** A share that wakes up answers within a second; a person who pressed a button does not wait longer. */
const waits = [100, 900] as const;

/**
 * What `bring` brings, asked for again twice when it did not come: browsers break off a fetch now and then, and shares
 * have hiccups. For code, whose fetch may be made twice. Fails with what the last try failed with. Firefox answers a
 * module that failed from memory until the page is loaded again: there this waits in vain, and the screen says what to do.
 */
export async function patiently<T>(bring: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await bring();
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, wait);
      });
    }
  }
  return bring();
}
