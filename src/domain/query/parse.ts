import { err, ok, type Result } from "@/lib/result";
import type { DayText } from "../model/vocabulary";
import type { Clause, Field, Flaw, FlawKind, Query, Value } from "./query";
import { readValue } from "./read-value";
import { known } from "./words";

/** Longer than any question, shorter than what would slow a keystroke. */
const longestQuery = 2000;

const space = /[\s\u00a0\u202f]*/y;
const bareWord = /[^\s"«]+/y;
const bareValue = /(?:[^\s,"«])+/y;
/** `étiquette:`, and `étiquette :` as French typography has it, with a space that does not break. */
const fieldHead = /(\p{L}[\p{L}\p{M}-]*)[\u00a0\u202f]?:(?!\/\/)/uy;
const negation = /(?:-(?=\S)|(?:non|not)[\s\u00a0]+(?=-?\p{L}[\p{L}\p{M}-]*[\u00a0\u202f]?:))/iuy;

/**
 * Reads what was typed: clauses, or the first place where it is no query and why. Never throws.
 * With today, a date may go without its year: it is the nearest one.
 */
export function parseQuery(text: string, today?: DayText): Result<Query, Flaw> {
  if (text.length > longestQuery)
    return err({ kind: "too-long", at: longestQuery, end: text.length, found: "", field: null });
  const reader = new Reader(text, today);
  const clauses: Clause[] = [];
  while (!reader.isAtEnd()) {
    const clause = reader.clause();
    if ("flaw" in clause) return err(clause.flaw);
    clauses.push(clause);
  }
  return ok(clauses);
}

type Stopped = { readonly flaw: Flaw };
type Piece = { readonly text: string; readonly at: number; readonly isQuoted: boolean };

/** Walks over a text from left to right; each step takes what it understands, or says where it stopped. */
class Reader {
  private readonly text: string;
  private readonly today: DayText | undefined;
  private at = 0;

  constructor(text: string, today: DayText | undefined) {
    this.text = text;
    this.today = today;
    this.take(space);
  }

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  clause(): Clause | Stopped {
    const at = this.at;
    const isNot = this.take(negation) !== null;
    const head = this.head();
    if (head === null) return this.words(at, isNot);
    const field = known.field(head.name);
    if (field === undefined) return stopped("field-unknown", head.at, head.name, null);
    return this.values(field, { at, isNot });
  }

  private words(at: number, isNot: boolean): Clause | Stopped {
    const piece = this.piece(bareWord);
    if ("flaw" in piece) return piece;
    const span = { at, end: this.at };
    this.take(space);
    if (piece.text.trim() === "") return stopped("value-missing", piece.at, '""', null);
    return { kind: "text", isNot, text: piece.text, span };
  }

  private values(field: Field, { at, isNot }: { at: number; isNot: boolean }): Clause | Stopped {
    const values: (Value & { span: { at: number; end: number } })[] = [];
    let end = this.at;
    do {
      const missing = { kind: "value-missing", at: this.at, end: this.at, found: "", field } as const;
      this.take(space);
      if (this.isAtEnd() || this.peek(",") || this.looksLikeField()) return { flaw: missing };
      const piece = this.piece(bareValue);
      if ("flaw" in piece) return { flaw: { ...piece.flaw, field } };
      if (piece.text.trim() === "") return stopped("value-missing", piece.at, '""', field);
      const read = readValue(field, piece.text, { isQuoted: piece.isQuoted, today: this.today });
      if ("flaw" in read)
        return { flaw: { kind: read.flaw, at: piece.at, end: this.at, found: piece.text, field } };
      end = this.at;
      values.push({ ...read.value, span: { at: piece.at, end } });
      this.take(space);
    } while (this.skip(","));
    return { kind: "field", field, isNot, values, span: { at, end } };
  }

  /** A quoted text, in whichever marks, or what the pattern takes. */
  private piece(bare: RegExp): Piece | Stopped {
    const at = this.at;
    const opening = this.text[at];
    if (opening !== '"' && opening !== "«")
      return { text: this.take(bare)?.[0] ?? this.next(), at, isQuoted: false };
    const closing = opening === "«" ? "»" : '"';
    let text = "";
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const char = this.text[this.at] ?? "";
      if (char === closing) {
        this.at += 1;
        return {
          text: opening === "«" ? text.replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/g, "") : text,
          at,
          isQuoted: true,
        };
      }
      if (char === "\\" && this.at + 1 < this.text.length) this.at += 1;
      text += this.text[this.at] ?? "";
    }
    return stopped("quote-open", at, this.text.slice(at), null);
  }

  /** Whatever stands here, so that a walk always goes on. */
  private next(): string {
    this.at += 1;
    return this.text[this.at - 1] ?? "";
  }

  private head(): { readonly name: string; readonly at: number } | null {
    const at = this.at;
    const found = this.take(fieldHead);
    return found ? { name: found[1] ?? "", at } : null;
  }

  private looksLikeField(): boolean {
    const before = this.at;
    const name = this.head()?.name;
    this.at = before;
    return name !== undefined && known.field(name) !== undefined;
  }

  private peek(char: string): boolean {
    return this.text[this.at] === char;
  }

  private skip(char: string): boolean {
    if (!this.peek(char)) return false;
    this.at += 1;
    return true;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

function stopped(kind: FlawKind, at: number, found: string, field: Field | null): Stopped {
  return { flaw: { kind, at, end: at + found.length, found, field } };
}
