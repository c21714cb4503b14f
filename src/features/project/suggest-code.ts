/** A code out of a project's name: the initials of its longer words, or the head of its only one. */
export function suggestCode(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => /^[A-Z]/.test(word) && word.length > 2);
  const initials = words.map((word) => word.charAt(0)).join("");
  return initials.length >= 3 ? initials.slice(0, 4) : (words[0] ?? "").slice(0, 3);
}
