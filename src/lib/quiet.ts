/** Waits until the page has nothing better to do: what nobody sees yet must not compete with what everybody waits for. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 0);
  });
}
