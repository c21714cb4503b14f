/** Words that only a classified document bears; Vigie holds none (domain.md). */
const classified =
  /^(?:(?:TRES )?SECRET(?: DEFENSE)?|CONFIDENTIEL[ -]DEFENSE)(?:[\s/(–-]+(?:SPECIAL FRANCE|SF|OTAN|UE)\)?)?$/;
/** A reference that ends in its level: « N° 41/ARM/CAB/SD ». */
const classifiedReference = /^N° ?\d[\w./ -]*\/(?:S|TS|SD|TSD|CD)$/;

/**
 * The line of a text that is a mention of classification: in capitals and alone on its line, or the end of a reference.
 * The word « secret » in a sentence is none. Null when there is no such line.
 */
export function classifiedLine(text: string): string | null {
  if (!/SECRET|CONFIDENTIEL|\/T?S?[SC]D?$/m.test(text)) return null;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/^[\s*=_#[(-]+|[\s*=_#\])-]+$/g, "");
    const bare = line.normalize("NFD").replace(/\p{Mn}/gu, "");
    if (classified.test(bare) || classifiedReference.test(bare)) return line;
  }
  return null;
}
