/**
 * Two spellings of the same words become one: case, accents, NFC or NFD, œ,
 * kinds of space and of apostrophe, and spaces at the ends do not count. For
 * comparing only; what is shown stays as it was written.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'")
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
}
