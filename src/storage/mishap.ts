export type MishapKind =
  | "quota"
  | "storage-refused"
  | "storage-lost"
  | "newer-database"
  | "closed-by-newer-tab"
  | "write-failed"
  | "unknown";

/** The world says no. Thrown at the edge, told in words once, in `app/`. */
export class Mishap extends Error {
  readonly kind: MishapKind;
  constructor(kind: MishapKind, cause?: unknown) {
    super(`${kind}${cause instanceof Error ? `: ${cause.message}` : ""}`, { cause });
    this.name = "Mishap";
    this.kind = kind;
  }
}

/** What a failure of IndexedDB means. A mistake of ours is passed on as it is. */
export function mishapOf(error: unknown): unknown {
  if (error instanceof Mishap) return error;
  const names = namesIn(error);
  if (names.has("QuotaExceededError")) return new Mishap("quota", error);
  if (names.has("DatabaseClosedError")) return new Mishap("closed-by-newer-tab", error);
  if (names.has("VersionError")) return new Mishap("newer-database", error);
  if (names.has("MissingAPIError") || names.has("SecurityError") || names.has("OpenFailedError"))
    return new Mishap("storage-refused", error);
  if (
    names.has("AbortError") ||
    names.has("UnknownError") ||
    names.has("InvalidStateError") ||
    names.has("DataError")
  )
    return new Mishap("write-failed", error);
  return error;
}

/** Is this a fault that the next try does not meet again? */
export function isPassing(error: unknown): boolean {
  return namesIn(error).has("InvalidStateError");
}

/** The names along the chain of causes: Dexie wraps what the browser threw as `inner`. */
function namesIn(error: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  let at = error as { name?: string; inner?: unknown } | undefined;
  for (let depth = 0; at && typeof at === "object" && depth < 5; depth += 1) {
    if (at.name) names.add(at.name);
    at = at.inner as typeof at;
  }
  return names;
}
