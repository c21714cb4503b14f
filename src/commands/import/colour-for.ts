const colours = [
  ...["slate", "blue", "indigo", "violet", "magenta", "red"],
  ...["orange", "amber", "green", "teal", "cyan", "brown"],
] as const;

/** A colour of the palette for a name: the same name has the same colour on every desk. */
export function colourFor(name: string): string {
  let sum = 0;
  for (const char of name) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 65521;
  return colours[sum % colours.length] ?? "slate";
}
