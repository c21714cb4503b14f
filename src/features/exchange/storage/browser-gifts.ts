/** What a browser may lack, in the order of what its absence costs. */
export const gifts = [
  "secureContext",
  "persistence",
  "serviceWorker",
  "fileAccess",
  "clipboard",
  "compression",
  "channel",
] as const;
export type Gift = (typeof gifts)[number];

type World = {
  readonly isSecureContext?: boolean;
  readonly navigator?: {
    readonly storage?: { readonly persist?: unknown };
    readonly serviceWorker?: unknown;
    readonly clipboard?: unknown;
  };
  readonly showSaveFilePicker?: unknown;
  readonly CompressionStream?: unknown;
  readonly BroadcastChannel?: unknown;
};

/** Which of them this browser offers to this page; on plain http and from disk some are withheld. */
export function browserGifts(world: World): Readonly<Record<Gift, boolean>> {
  const { navigator } = world;
  return {
    secureContext: world.isSecureContext === true,
    persistence: typeof navigator?.storage?.persist === "function",
    serviceWorker: navigator?.serviceWorker !== undefined && navigator.serviceWorker !== null,
    fileAccess: typeof world.showSaveFilePicker === "function",
    clipboard: navigator?.clipboard !== undefined && navigator.clipboard !== null,
    compression: world.CompressionStream !== undefined,
    channel: world.BroadcastChannel !== undefined,
  };
}
