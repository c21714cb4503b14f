import type { ReactElement } from "react";
import type { Person } from "@/domain/model/entities";
import { useCardWords } from "@/features/pieces/use-card-words";
import { isPaletteName, paletteFor, paletteStyle } from "@/ui/palette";

type Known = Pick<Person, "name" | "initials" | "colour">;

/** The people of a card as their own initials; the first three, the rest as a number. */
export function PersonChips({ people }: { people: readonly Known[] }): ReactElement | null {
  const { assigned } = useCardWords();
  if (people.length === 0) return null;
  const rest = people.slice(3);
  return (
    <span className="flex shrink-0 -space-x-1.25">
      {people.slice(0, 3).map((person) => (
        <span
          key={`${person.name}/${person.initials}`}
          role="img"
          aria-label={assigned(person.name)}
          className="inline-grid size-5.5 shrink-0 select-none place-items-center rounded-full bg-p font-semibold text-[9.5px] text-p-on leading-none ring-2 ring-raised forced-colors:border"
          style={paletteStyle(isPaletteName(person.colour) ? person.colour : paletteFor(person.name))}
        >
          {person.initials}
        </span>
      ))}
      {rest.length === 0 ? null : (
        <span
          role="img"
          aria-label={rest.map((person) => person.name).join(", ")}
          className="inline-grid size-5.5 place-items-center rounded-full bg-sunken font-semibold text-[9.5px] text-ink-2 leading-none ring-2 ring-raised"
        >
          {`+${rest.length}`}
        </span>
      )}
    </span>
  );
}
