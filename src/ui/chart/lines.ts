/** More lines than this under a slot would be a text. */
const most = 3;

/** Words in lines of so many letters, three lines at most; what has no room ends in « … », and what no line breaks stays together. */
export function inLines(text: string, letters: number): string {
  const room = Math.max(4, letters);
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && longer.length <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const isCut = lines.length > most;
  return lines
    .slice(0, most)
    .map((line, i) => {
      const hasMore = isCut && i === most - 1;
      if (line.length + (hasMore ? 2 : 0) <= room) return hasMore ? `${line} …` : line;
      return `${line.slice(0, room - 1).trimEnd()}…`;
    })
    .join("\n");
}
