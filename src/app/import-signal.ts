/**
 * Tells the other tabs of this base that a long write begins or is over: until
 * then their own writes wait, and they should say why. Returns what announces.
 */
export function listenForImports(
  base: string,
  onSignal: (isBusy: boolean) => void,
): (isBusy: boolean) => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const channel = new BroadcastChannel(`vigie.import.${base}`);
  channel.addEventListener("message", ({ data }) => onSignal(data === "begun"));
  return (isBusy) => channel.postMessage(isBusy ? "begun" : "over");
}
