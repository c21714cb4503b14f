/**
 * What `localStorage` remembers beside the database. A corrupted database is
 * recreated empty by the browser without a word; these few bytes survive it, and
 * an empty base with a sentinel is a lost base, never a welcome.
 */
export type Sentinel = {
  /** The workspace that this browser last worked in. */
  readonly current: string;
  readonly founded: Readonly<Record<string, { readonly at: number }>>;
};

const key = "vigie.bases";
const blank: Sentinel = { current: "main", founded: {} };

/** The sentinel, or a blank one where storage is refused or says something else. */
export function readSentinel(): Sentinel {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof value !== "object" || value === null) return blank;
    const { current, founded } = value as Partial<Sentinel>;
    return typeof current === "string" && typeof founded === "object"
      ? { current, founded: founded ?? {} }
      : blank;
  } catch {
    return blank;
  }
}

/** Whether nothing is remembered: a first start, a storage that is refused, or a browser that ended before it kept it. */
export function isForgotten(): boolean {
  try {
    return localStorage.getItem(key) === null;
  } catch {
    return true;
  }
}

function write(sentinel: Sentinel): void {
  try {
    localStorage.setItem(key, JSON.stringify(sentinel));
  } catch {
    // Without localStorage the sentinel cannot stand; the database works all the same.
  }
}

/** From now on an empty base of this name is a lost one. */
export function markFounded(name: string, at: number): void {
  const sentinel = readSentinel();
  if (sentinel.founded[name]) return;
  write({ ...sentinel, founded: { ...sentinel.founded, [name]: { at } } });
}

/** The person gave the base up, or left the sample: an empty one is welcome again. */
export function forget(name: string): void {
  const { current, founded } = readSentinel();
  const { [name]: _, ...rest } = founded;
  write({ current, founded: rest });
}

/** Which workspace opens at the next start. */
export function switchTo(name: string): void {
  write({ ...readSentinel(), current: name });
}
