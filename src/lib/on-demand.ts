/** What `bring` brings, asked for once; a fetch that failed is tried again by whoever asks next. */
export function onDemand<T>(bring: () => Promise<T>): () => Promise<T> {
  let brought: Promise<T> | undefined;
  return () => {
    brought ??= bring().catch((error: unknown) => {
      brought = undefined;
      throw error;
    });
    return brought;
  };
}
