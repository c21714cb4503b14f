const ligatures: Readonly<Record<string, string>> = { œ: "oe", æ: "ae", ß: "ss", "’": "'" };

/** The form in which texts are compared: « Cœur  d’État » and « coeur d'etat » are one. Lengths may change. */
export function searchText(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[œæß’]/gu, (char) => ligatures[char] ?? char)
    .replace(/\s+/gu, " ")
    .trim();
}

/** Every word of the query begins a word of the text, in any order; an empty query finds everything. */
export function matchesSearch(folded: string, query: string): boolean {
  const words = folded.split(/[^\p{L}\p{N}]+/u);
  return searchText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .every((wanted) => wanted === "" || words.some((word) => word.startsWith(wanted)));
}
