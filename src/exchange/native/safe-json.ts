import { err, ok, type Result } from "@/lib/result";
import { nativeLimits } from "./native-file";

/** Names that would reach behind an object into what all objects share. */
const forbidden = /^(__proto__|constructor|prototype)$/;

/** Why a line is no harmless JSON object. */
export type UnsafeJson = "json" | "forbidden-name" | "nesting";

/**
 * One line as a plain object: JSON, at most 20 levels deep, without names that
 * reach into prototypes, however they are escaped. Everything after it may
 * trust the tree.
 */
export function safeJson(line: string): Result<Readonly<Record<string, unknown>>, UnsafeJson> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return err("json");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return err("json");
  const flaw = flawIn(value, 1);
  return flaw === null ? ok(value as Readonly<Record<string, unknown>>) : err(flaw);
}

function flawIn(value: object, depth: number): UnsafeJson | null {
  if (depth > nativeLimits.nesting) return "nesting";
  const names = Array.isArray(value) ? null : Object.keys(value);
  if (names?.some((name) => forbidden.test(name))) return "forbidden-name";
  for (const item of Object.values(value)) {
    if (typeof item !== "object" || item === null) continue;
    const flaw = flawIn(item, depth + 1);
    if (flaw !== null) return flaw;
  }
  return null;
}
