import type { CardKind, Colour } from "@/domain/model/vocabulary";
import type { PersonKey } from "./people";

/** What one invented project is made of, compactly: its cards are lines of text (see `readCards`). */
export type ProjectScript = {
  readonly code: string;
  /** Of its dice: chosen so that its sprints have every kind of history and a credible velocity. */
  readonly seed: number;
  readonly name: string;
  readonly program: "intradef" | "informationSystem" | null;
  readonly colour: Colour;
  /** How many of its sprints are over; the active one is always sprint 12 of the common cadence. */
  readonly closed: number;
  /** One per sprint, from the first closed one to the last planned one. */
  readonly capacities: readonly number[];
  readonly goals: readonly string[];
  /** Who mostly works on each epic, in the order of the epics. */
  readonly people: readonly PersonKey[];
  /** A card bears a label when its title speaks of it. */
  readonly labels: readonly (readonly [name: string, colour: Colour, speaks: RegExp])[];
  readonly epics: readonly (readonly [name: string, colour: Colour, need: string])[];
  readonly notes: readonly string[];
  readonly criteria: readonly string[];
  /** Why the card that waits waits, and what is said about it. */
  readonly wait?: readonly [reason: string, remark: string];
  readonly cards: string;
};

/**
 * Where a line's card stands today: `h` finished in a closed sprint; in the
 * active one `t` to do, `p` in progress, `r` in review, `d` done, `c` carried
 * into it and blocked; `1` `2` in the next sprints; `b` backlog; `x` trash.
 */
export type Standing = "h" | "t" | "p" | "r" | "d" | "c" | "1" | "2" | "b" | "x";

export type CardLine = {
  readonly epic: number;
  readonly kind: CardKind;
  readonly points: number | null;
  readonly standing: Standing;
  readonly hasChecks: boolean;
  readonly title: string;
};

const kinds: Readonly<Record<string, CardKind>> = {
  u: "userStory",
  t: "task",
  b: "bug",
  e: "enabler",
  s: "spike",
};

/**
 * The cards of a script, one a line, in the order in which they are made:
 * epic's letter, kind's letter, points (`-` for none), perhaps `@` and a
 * standing, `+` for a checklist, then the title. `{a|b}` in a title makes one
 * card of each.
 */
export function readCards(text: string): readonly CardLine[] {
  return text
    .trim()
    .split("\n")
    .flatMap(spread)
    .map((line) => {
      const [, epic = "a", kind = "t", points, standing = "h", checks, title = ""] =
        /^([a-h])([utbes])([\d.]+|-)(?: @(.)(\+?))? (.+)$/.exec(line) ?? [];
      return {
        epic: epic.charCodeAt(0) - 97,
        kind: kinds[kind] ?? "task",
        points: points === "-" ? null : Number(points),
        standing: standing as Standing,
        hasChecks: checks === "+",
        title,
      };
    });
}

function spread(line: string): readonly string[] {
  const [all, choices = ""] = /\{(.+)\}/.exec(line) ?? [];
  return all === undefined ? [line] : choices.split("|").map((choice) => line.replace(all, choice));
}
