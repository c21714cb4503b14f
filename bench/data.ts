/** Seeded cards: the same on every page and run, so that what is compared is the drawing. */
export interface BenchCard {
  id: string;
  key: string;
  title: string;
  epic: string | null;
  points: number | null;
  who: string;
}

const WORDS =
  "migration du site pilote bascule réseau journal des équipements annuaire supervision liens accès identité segmentation règles filtrage sonde débit portail habilitation".split(
    " ",
  );
const EPICS = ["Accès et identité", "Migration des sites", "Supervision", "Segmentation"];
const PEOPLE = ["NR", "CL", "TV", "AM", "JB", "SD"];
export const COLUMNS = ["Backlog", "Sprint 11", "Sprint 12", "Sprint 13", "Sprint 14", "Sprint 15"];

export function cardsFromUrl(): number {
  return Number(new URLSearchParams(location.search).get("cards") ?? 1_000);
}

/** A card is made when it is asked for: nothing costs by the number of cards but the lists of ids. */
export function cardOf(id: string): BenchCard {
  let seed = (Number(id.slice(1)) * 2_654_435_761) >>> 0;
  const next = (below: number): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((seed / 4_294_967_296) * below);
  };
  const words = Array.from({ length: 3 + next(9) }, () => WORDS[next(WORDS.length)] ?? "");
  return {
    id,
    key: `INT-${id.slice(1)}`,
    title: words.join(" "),
    epic: next(3) === 0 ? null : (EPICS[next(EPICS.length)] ?? null),
    points: next(6) === 0 ? null : (([1, 2, 3, 5, 8, 13][next(6)] as number) ?? null),
    who: PEOPLE[next(PEOPLE.length)] ?? "",
  };
}

/** Ids by column. */
export function boardOf(cards: number): string[][] {
  const board: string[][] = COLUMNS.map(() => []);
  for (let index = 0; index < cards; index += 1) board[index % COLUMNS.length]?.push(`c${index}`);
  return board;
}

export function pointsOf(ids: readonly string[]): number {
  return ids.length * 5;
}
