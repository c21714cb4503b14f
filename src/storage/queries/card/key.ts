/** What a key says (`INT-44`, `int-44`): the code of a project and a number in it; undefined for what is no key. */
export function partsOfKey(key: string): { readonly code: string; readonly number: number } | undefined {
  const [, code, number] = /^([A-Za-z][A-Za-z0-9]*)-(\d{1,9})$/.exec(key.trim()) ?? [];
  return code === undefined ? undefined : { code: code.toUpperCase(), number: Number(number) };
}
