import type { ProcessState } from "@/domain/model/registers";
import type { KnownDate } from "@/domain/model/vocabulary";
import type { ProcessDraft } from "@/domain/portfolio/process-import";
import { readKnownDate } from "@/domain/portfolio/typed-known-date";
import { limits } from "@/exchange/limits";
import type { SheetRow } from "@/exchange/sheet/open-sheet";
import type { Day } from "@/lib/day";
import { fold } from "@/lib/fold";
import type { ProcessColumns, ProcessField } from "./process-columns";

/** A cell that is not taken, or a whole line where its name or state is at fault. */
export type ProcessFlaw = {
  readonly line: number;
  /** Counted from 0. */
  readonly column: number;
  readonly why: "no-name" | "name-too-long" | "unknown-state" | "unreadable-date";
  readonly text: string;
};

/** Does a flaw leave the whole line out? A date that cannot be read is left out alone. */
export const leavesOut = ({ why }: ProcessFlaw): boolean => why !== "unreadable-date";

export type ProcessRead = {
  readonly drafts: readonly ProcessDraft[];
  readonly flaws: readonly ProcessFlaw[];
};

export type ProcessReading = {
  readonly columns: ProcessColumns;
  /** A business line stands once over several lines, as a merged cell gives it: the cells below are read as it. */
  readonly fillsDown: boolean;
  readonly today: Day;
};

/** The processes of a table below its heading, and every cell that could not be taken, by its line and column. */
export function readProcesses(rows: readonly SheetRow[], reading: ProcessReading): ProcessRead {
  const drafts: ProcessDraft[] = [];
  const flaws: ProcessFlaw[] = [];
  let lineAbove: string | null = null;
  for (const row of rows) {
    const read = createCells(row, reading.columns);
    const own = read.text("businessLine");
    if (own !== "") lineAbove = own;
    const businessLine = own === "" && reading.fillsDown ? lineAbove : own === "" ? null : own;
    const draft = draftOf(read, businessLine, reading.today);
    flaws.push(...read.flaws);
    if (!read.flaws.some(leavesOut)) drafts.push(draft);
  }
  return { drafts, flaws };
}

type Cells = {
  readonly text: (field: ProcessField) => string;
  readonly fault: (field: ProcessField, why: ProcessFlaw["why"]) => void;
  readonly flaws: readonly ProcessFlaw[];
};

function createCells({ line, cells }: SheetRow, columns: ProcessColumns): Cells {
  const flaws: ProcessFlaw[] = [];
  const text = (field: ProcessField): string => (cells[columns[field] ?? -1] ?? "").trim();
  return {
    text,
    fault: (field, why) => {
      const shown = why === "no-name" ? cells.find((cell) => cell.trim() !== "") : text(field);
      flaws.push({ line, column: columns[field] ?? 0, why, text: (shown ?? "").trim().slice(0, 60) });
    },
    flaws,
  };
}

function draftOf({ text, fault }: Cells, businessLine: string | null, today: Day): ProcessDraft {
  const name = text("name").replace(/\s+/g, " ");
  if (name === "") fault("name", "no-name");
  if (name.length > limits.title) fault("name", "name-too-long");
  if (text("businessLine").length > limits.title) fault("businessLine", "name-too-long");
  const state = stateOf(text("state"));
  if (state === undefined) fault("state", "unknown-state");
  const date = (field: "targetOn" | "digitalOn"): KnownDate | null => {
    if (nothing.test(text(field))) return null;
    const read = readKnownDate(text(field), today);
    if ("date" in read) return read.date;
    fault(field, "unreadable-date");
    return null;
  };
  return {
    name,
    businessLine: businessLine?.replace(/\s+/g, " ") ?? null,
    state: state ?? null,
    evidence: text("evidence") === "" ? null : text("evidence"),
    targetOn: date("targetOn"),
    digitalOn: date("digitalOn"),
  };
}

/** What people write where there is nothing to say. */
const nothing = /^(?:|-|–|—|n\/?a|sans objet|s\/?o)$/i;

/** How the three states are written, folded; « 0 % » and « 100 % » are what a spreadsheet computes. */
const words: Readonly<Record<ProcessState, RegExp>> = {
  paper:
    /^(?:(?:sur )?papier|paper|manuel(?:le)?|manual|non|no|non[ -](?:numeri(?:se|que)e?|demarre|digital)|non dematerialisee?|not (?:digital|started|digiti[sz]ed)|a (?:numeriser|faire)|to ?do|0 ?%?)$/,
  partial:
    /^(?:partiel(?:le)?(?:ment)?(?: (?:numeri(?:se|que)e?|dematerialisee?))?|partial(?:ly)?(?: digital)?|en partie|en cours|in progress|ongoing|hybride|hybrid|mixte|mixed)$/,
  digital:
    /^(?:(?:tout |entierement |totalement )?(?:numeri(?:se|que)e?|dematerialisee?)|digital|digiti[sz]ed|oui|yes|fait|done|terminee?|x|100 ?%)$/,
};

/** The state that a cell names; null where it says none, undefined where nobody knows the word. */
function stateOf(text: string): ProcessState | null | undefined {
  if (nothing.test(text)) return null;
  const word = fold(text).replace(/[._]+/g, " ").trim();
  return (["paper", "partial", "digital"] as const).find((state) => words[state].test(word));
}
