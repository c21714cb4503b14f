/** Lets some works go on while the next one is prepared; the first that fails fails whatever is asked after it. */
export function sideBySide(most: number) {
  const going: Promise<void>[] = [];
  return {
    /** Waits for a place, begins the work, and does not wait for its end. */
    async begin(work: () => Promise<void>): Promise<void> {
      while (going.length >= most) await going.shift();
      const begun = work();
      // It is told when its turn comes; until then nobody else is to hear of it.
      begun.catch(() => undefined);
      going.push(begun);
    },
    async end(): Promise<void> {
      while (going.length > 0) await going.shift();
    },
  };
}
