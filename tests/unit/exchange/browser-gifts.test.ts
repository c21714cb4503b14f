import { expect, test } from "vitest";
import { browserGifts } from "@/features/exchange/storage/browser-gifts";

// Verifies: B95, 3e.5
test("what a browser withholds from a page without https is named, and nothing is guessed", () => {
  const onHttp = browserGifts({
    isSecureContext: false,
    navigator: {},
    CompressionStream: {},
    BroadcastChannel: {},
  });
  expect(onHttp).toEqual({
    secureContext: false,
    persistence: false,
    serviceWorker: false,
    fileAccess: false,
    clipboard: false,
    compression: true,
    channel: true,
  });
  const onHttps = browserGifts({
    isSecureContext: true,
    navigator: { storage: { persist: () => true }, serviceWorker: {}, clipboard: {} },
    showSaveFilePicker: () => undefined,
  });
  expect(onHttps).toMatchObject({ secureContext: true, persistence: true, fileAccess: true, channel: false });
});
