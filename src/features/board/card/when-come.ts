/** Does something with what is fetched late, when it comes; where it does not come, that is told, and the answer is undefined. */
export type WhenCome<T> = <R>(use: (come: T) => R | Promise<R>) => Promise<R | undefined>;

export function whenCome<T>(bring: () => Promise<T>, tell: () => void): WhenCome<T> {
  return async (use) => {
    try {
      return await use(await bring());
    } catch {
      tell();
      return undefined;
    }
  };
}
