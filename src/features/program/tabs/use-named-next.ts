import { type RefObject, useEffect, useRef } from "react";

/** The name of what is added comes next: its field has the focus once it stands, and typing takes its place; null = nothing was added. */
export function useNamedNext(section: RefObject<HTMLElement | null>): (name: string | null) => void {
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    if (awaited.current === null) return;
    const fields = [...(section.current?.querySelectorAll<HTMLInputElement>("input[type=text]") ?? [])];
    const field = fields.findLast(({ value }) => value === awaited.current);
    if (!field) return;
    awaited.current = null;
    field.focus();
    field.select();
  });
  return (name) => {
    awaited.current = name;
  };
}

/** The name of one more, by the first number that gives one which none has: some may be gone from among them. */
export function freeName(
  all: readonly { readonly name: string }[],
  nameOf: (number: number) => string,
): string {
  for (let number = all.length + 1; ; number += 1) {
    const free = nameOf(number);
    if (all.every(({ name }) => name !== free)) return free;
  }
}
