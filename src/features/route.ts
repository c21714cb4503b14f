import { useMemo, useSyncExternalStore } from "react";

/*
 * Path and query both live in the hash (`#/projects/INT/sprints?card=INT-44`):
 * the page may be a file on a share, and nothing is ever in the real query string.
 */

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener("popstate", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener("popstate", listener);
  };
}

const hash = (): string => window.location.hash.replace(/^#/, "") || "/";
// A slash at its end says nothing.
const pathOf = (text: string): string => text.split("?", 1)[0]?.replace(/\/$/, "") || "/";
const queryOf = (text: string): string => text.split("?").slice(1).join("?");

export type Navigate = (to: string, options?: { readonly replace?: boolean }) => void;

/** Goes to a hash route, path and query; `replace` leaves no step in the browser's history. */
export const navigate: Navigate = (to, { replace = false } = {}) => {
  const url = `#${to}`;
  if (replace) window.history.replaceState(null, "", url);
  else window.history.pushState(null, "", url);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
};

/** The hash's path. */
export function useHashPath(): string {
  return useSyncExternalStore(subscribe, () => pathOf(hash()));
}

/** The hash's query; the same object until it changes. */
export function useHashQuery(): URLSearchParams {
  const query = useSyncExternalStore(subscribe, () => queryOf(hash()));
  return useMemo(() => new URLSearchParams(query), [query]);
}

/** The present path with some of its query changed; null takes a name away. For links, and for `navigate`. */
export function withQuery(changes: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(queryOf(hash()));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? pathOf(hash()) : `${pathOf(hash())}?${text}`;
}
