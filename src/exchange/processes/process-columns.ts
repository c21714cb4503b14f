import type { SheetRow } from "@/exchange/sheet/open-sheet";
import { fold } from "@/lib/fold";

/** What a column of a file can tell of a process; without a name there is none. */
export const processFields = [
  ...(["name", "businessLine", "state"] as const),
  ...(["targetOn", "digitalOn", "evidence"] as const),
] as const;
export type ProcessField = (typeof processFields)[number];

/** Which column tells what, counted from 0; null = none. */
export type ProcessColumns = Readonly<Record<ProcessField, number | null>>;

/** How such columns are called, the likelier first, folded. */
const names: Readonly<Record<ProcessField, readonly string[]>> = {
  name: "processus|nom du processus|process|process name|nom|intitule|libelle|name|procedure|demarche|activite".split(
    "|",
  ),
  businessLine:
    "metier|business line|domaine metier|domaine|direction|service|filiere|entite|department|business unit".split(
      "|",
    ),
  state:
    "etat|statut|state|status|avancement|numerisation|niveau de numerisation|degre de numerisation|digitisation|situation".split(
      "|",
    ),
  targetOn:
    "echeance|cible|date cible|horizon|target|target date|date prevue|prevu|a numeriser pour|due|due date|deadline".split(
      "|",
    ),
  digitalOn:
    "numerique depuis|date de numerisation|numerise le|numerise depuis|digital since|digitised on|mise en service|date de mise en service|go live".split(
      "|",
    ),
  evidence:
    "preuve|preuves|evidence|justificatif|piece justificative|lien|url|source|reference|commentaire|remarque|observations|comment|notes".split(
      "|",
    ),
};

/** A title above the table, a date, a blank row: the heading is looked for so far down. */
const headWithin = 20;

/** A table with its heading found: the row among the first ones whose cells are called most like what is looked for. */
export function headOf(rows: readonly SheetRow[]): {
  readonly head: SheetRow;
  readonly rows: readonly SheetRow[];
} {
  let best = { at: 0, known: 0 };
  for (const [at, { cells }] of rows.slice(0, headWithin).entries()) {
    const known = Object.values(columnsOf(cells)).filter((column) => column !== null).length;
    if (known > best.known) best = { at, known };
  }
  return { head: rows[best.at] ?? { line: 1, cells: [] }, rows: rows.slice(best.at + 1) };
}

/** What each column seems to tell, from its heading alone: first whole names, then beginnings. A person may say otherwise. */
export function columnsOf(head: readonly string[]): ProcessColumns {
  const folded = head.map((cell) =>
    fold(cell)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  );
  const taken = new Set<number>();
  const found = new Map<ProcessField, number>();
  const claim = (field: ProcessField, fits: (cell: string, name: string) => boolean): void => {
    if (found.has(field)) return;
    for (const name of names[field]) {
      const at = folded.findIndex((cell, i) => !taken.has(i) && fits(cell, name));
      if (at < 0) continue;
      taken.add(at);
      found.set(field, at);
      return;
    }
  };
  for (const field of processFields) claim(field, (cell, name) => cell === name);
  for (const field of processFields) claim(field, (cell, name) => cell.startsWith(`${name} `));
  return Object.fromEntries(
    processFields.map((field) => [field, found.get(field) ?? null]),
  ) as ProcessColumns;
}

/** The columns of a table that hold something, in their order: blank ones are nobody's choice. */
export function filledColumns(head: SheetRow, rows: readonly SheetRow[]): readonly number[] {
  const filled = new Set<number>();
  for (const { cells } of [head, ...rows])
    for (const [at, cell] of cells.entries()) if (cell.trim() !== "") filled.add(at);
  return [...filled].sort((a, b) => a - b);
}

/** « A », « Z », « AA »: how a spreadsheet calls a column. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
