import type { ReactElement } from "react";
import { PersonChips } from "@/features/pieces/person-chip";
import type { Frame } from "@/storage/queries/frame";

type Person = Frame["peopleById"] extends ReadonlyMap<unknown, infer P> ? P : never;

/** A person's chip beside their written name: for those who look, and silent. */
export function PersonMark({ person }: { person: Person }): ReactElement {
  return (
    <span aria-hidden>
      <PersonChips people={[person]} />
    </span>
  );
}
