// A sentence of the catalogue bears a value that is shown bold, and only the catalogue knows where in the
// sentence it stands. Two characters that no line of a card can hold (they are taken out at the door) mark it.
const start = "\u0001";
const end = "\u0002";

/** The value, marked for emphasis; put into a sentence, it can be found again. */
export function strong(words: string): string {
  return `${start}${words}${end}`;
}

/** The sentence without its marks. */
export function plain(sentence: string): string {
  return sentence.replaceAll(start, "").replaceAll(end, "");
}

export type Part = { readonly words: string; readonly isStrong: boolean; readonly at: number };

/** The parts of a sentence in order; `at` tells them apart. */
export function split(sentence: string): readonly Part[] {
  const parts = sentence.split(start).flatMap((chunk, index) => {
    const edge = index === 0 ? 0 : Math.max(chunk.indexOf(end), 0);
    const [bold, rest] = [chunk.slice(0, edge), plain(chunk.slice(edge))];
    return [
      { words: bold, isStrong: true, at: 2 * index },
      { words: rest, isStrong: false, at: 2 * index + 1 },
    ];
  });
  return parts.filter(({ words }) => words !== "");
}
