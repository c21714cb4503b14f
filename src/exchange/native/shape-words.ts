import * as v from "valibot";
import { isDay } from "@/domain/model/is-day";

// The words that the shapes of rows are made of. Long enough for anyone, and never without an end.

export const line = v.pipe(v.string(), v.maxLength(10_000));
export const text = v.pipe(v.string(), v.maxLength(2_000_000));
export const number = v.pipe(v.number(), v.finite());
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const instant = v.pipe(v.number(), v.safeInteger());
export const day = v.pipe(v.string(), v.check(isDay, "day"));

const idShape = /^[A-Za-z]+_[\w.:-]{1,200}$/;

/** An id that names a thing of this kind. */
export function id(kind: string) {
  return v.pipe(
    v.string(),
    v.check((value) => value.startsWith(`${kind}_`) && idShape.test(value), "id"),
  );
}

export const ofProject = { projectId: id("project") };
