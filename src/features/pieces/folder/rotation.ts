/** `vigie_INT_2026-11-26_1732_DR.jsonl`: the day that every backup bears, and the time that only those of the folder do. */
const ours = /^vigie_.*?(\d{4}-\d\d-\d\d)_(\d{4})(?:_.*)?\.jsonl(?:\.gz)?$/;

/** For how many days the last backup of each stays. */
const days = 21;

/** The name of a backup in the folder: with its time, so that a day may have several. */
export function nameInFolder(name: string, at: number): string {
  const time = new Date(at).toTimeString().slice(0, 5).replace(":", "");
  return name.replace(/(\d{4}-\d\d-\d\d)/, `$1_${time}`);
}

/**
 * Which files of the folder may go: of the backups that this rotation wrote, all but the latest `keep` and the last one
 * of each of the latest 21 days that have one. Other files, backups saved by hand among them, are never named.
 */
export function prunable(names: readonly string[], keep: number): readonly string[] {
  const found = names.flatMap((name) => {
    const [, day, time] = ours.exec(name) ?? [];
    return day === undefined || time === undefined ? [] : [{ name, day, at: `${day} ${time}` }];
  });
  const newestFirst = found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, Math.max(1, keep)).map(({ name }) => name));
  const seen = new Set<string>();
  for (const { name, day } of newestFirst) {
    if (seen.has(day) || seen.size >= days) continue;
    seen.add(day);
    kept.add(name);
  }
  return newestFirst.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
}
