import { fold } from "@/lib/fold";

/** Months as tools write them in French, English, Spanish, Portuguese, German and Italian, folded, without dots. */
const names: readonly string[] = [
  "jan janv janvier january ene enero janeiro januar jaenner gen gennaio",
  "feb fev fevr fevrier february febrero fevereiro februar febbraio",
  "mar mars march marzo marco marz maerz mrz",
  "apr avr avril april abr abril aprile",
  "may mai mayo maio mag maggio",
  "jun juin june junio junho juni giu giugno",
  "jul juil juillet july julio julho juli lug luglio",
  "aug aout august ago agosto",
  "sep sept septembre september septiembre setiembre set setembro settembre",
  "oct octobre october octubre out outubro okt oktober ott ottobre",
  "nov novembre november noviembre novembro",
  "dec decembre december dic diciembre dez dezembro dezember dicembre",
];

const monthByName = new Map(names.flatMap((line, index) => line.split(" ").map((name) => [name, index + 1])));

/** 1 to 12, or null for a word that names no month; accents, case and a dot at the end do not count. */
export function monthNamed(word: string): number | null {
  return monthByName.get(fold(word).replace(/\.$/, "")) ?? null;
}
