/** What signs the deeds of a desk that nobody has named; the journal keeps it, and screens say it in their language. */
export const unnamedDesk = "Ce poste";

/** Is this no name that somebody chose? An earlier version wrote it in the language of the screen. */
export function isUnnamedDesk(name: string): boolean {
  return name === unnamedDesk || name === "This desk";
}
