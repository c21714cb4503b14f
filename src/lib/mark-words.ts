import { searchText } from "@/lib/search-text";

export type Marked = { readonly text: string; readonly isHit: boolean };

/** Words of a text as they are looked for: folded, without signs. */
export function wordsIn(text: string): readonly string[] {
  return searchText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The text cut at each word that begins with one of the words; what is shown stays as it was written. */
export function markWords(text: string, words: readonly string[]): readonly Marked[] {
  const pieces: { text: string; isHit: boolean }[] = [];
  const put = (piece: string, isHit: boolean): void => {
    const last = pieces.at(-1);
    if (last?.isHit === isHit) last.text += piece;
    else if (piece !== "") pieces.push({ text: piece, isHit });
  };
  for (const [, word = "", rest = ""] of text.matchAll(/([\p{L}\p{M}\p{N}]*)([^\p{L}\p{M}\p{N}]*)/gu)) {
    const length = hitLength(word, words);
    put(word.slice(0, length), true);
    put(word.slice(length) + rest, false);
  }
  return pieces;
}

/** How many characters of a written word make up what was looked for; folding may make two of one (œ). */
function hitLength(word: string, words: readonly string[]): number {
  const folded = searchText(word);
  const wanted = words.filter((each) => folded.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (wanted === undefined || wanted === "") return 0;
  for (let length = 1; length <= word.length; length += 1)
    if (searchText(word.slice(0, length)).startsWith(wanted)) return length;
  return word.length;
}

/** A piece of a long text around the first of the words, cut between words; null where none is in it. */
export function excerptOf(text: string, words: readonly string[], reach = 60): string | null {
  let at = 0;
  const plain = text.replace(/\s+/g, " ");
  for (const { text: piece, isHit } of markWords(plain, words)) {
    if (isHit) {
      const from = at <= reach ? 0 : plain.indexOf(" ", at - reach) + 1;
      const space = plain.lastIndexOf(" ", at + piece.length + reach);
      const to = at + piece.length + reach >= plain.length || space <= at ? plain.length : space;
      const end = Math.min(to, at + piece.length + 2 * reach);
      return `${from > 0 ? "… " : ""}${plain.slice(Math.min(from, at), end)}${end < plain.length ? " …" : ""}`;
    }
    at += piece.length;
  }
  return null;
}
