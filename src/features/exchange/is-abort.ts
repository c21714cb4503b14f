/** Did this promise end because its session was closed? Then nobody waits for words. */
export function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
