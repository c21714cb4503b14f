import type { ReactElement } from "react";
import { useStore } from "zustand";
import { lazyPart } from "@/ui/lazy-part";
import type { Tell } from "../tell";

/** Fetched on idle: no first screen has anything to tell. */
export const loadNotices = () => import("./notice-list");
const NoticeList = lazyPart(async () => ({ default: (await loadNotices()).NoticeList }));

/** What has to be known and stays until it is dismissed. */
export function Notices({ tell }: { tell: Tell }): ReactElement | null {
  const hasAny = useStore(tell.store, (told) => told.notices.length > 0);
  if (!hasAny) return null;
  return <NoticeList tell={tell} />;
}

/** The one polite region: there from the first paint, and a new outcome replaces the last. */
export function StatusRegion({ tell }: { tell: Tell }): ReactElement {
  const status = useStore(tell.store, (told) => told.status);
  return (
    // Said outright: a dialog hides from aids whatever stands beside it, but for what says `aria-live` itself.
    <p role="status" aria-live="polite" className="sr-only">
      {status}
    </p>
  );
}
