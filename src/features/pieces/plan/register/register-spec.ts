import type { ReactNode } from "react";
import type { RegisterTable } from "@/commands/register/register-commands";

/** What is written of a row in a form, field by field; undefined = what is typed cannot be read. */
export type Values = Readonly<Record<string, unknown>>;

export type Choice = { readonly value: string; readonly label: string };

type Kind =
  | { readonly kind: "line" | "text" | "lines" | "knownDate" | "day" | "share" }
  | { readonly kind: "number"; readonly isOptional?: boolean }
  /** The value "" stands for none and is kept as null. */
  | { readonly kind: "choice"; readonly options: readonly Choice[] }
  | { readonly kind: "many"; readonly options: readonly Choice[]; readonly none?: string }
  | {
      readonly kind: "rows";
      readonly fields: readonly FieldSpec[];
      readonly blank: Values;
      readonly add: string;
    };

export type FieldSpec = Kind & {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
};

export type RegisterRow = { readonly id: string };

export type ColumnSpec<R> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** What the column is sorted by; without it, it is not. null comes last. */
  readonly sort?: (row: R) => string | number | null;
  readonly align?: "right";
  /** Holds one word of a few, which is never broken. */
  readonly isWord?: boolean;
};

/** A value of which a register is filtered by, one of a few; its key is its name in the address. */
export type ChoiceSpec<R> = {
  readonly key: string;
  readonly title: string;
  /** The first line of the list: « Tous les états ». */
  readonly all: string;
  readonly options: readonly Choice[];
  readonly of: (row: R) => string;
};

/** A register, said as a list of columns and a list of fields: what it holds, and what one writes of it. */
export type RegisterSpec<R extends RegisterRow> = {
  readonly table: RegisterTable;
  readonly title: string;
  readonly hint?: string;
  /** « Ajouter un jalon ». */
  readonly add: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly nameOf: (row: R) => string;
  /** The heading of the first column. */
  readonly nameTitle: string;
  /** Under the name, in small. */
  readonly subtitle?: (row: R) => ReactNode;
  readonly columns: readonly ColumnSpec<R>[];
  /** What a row is found by, beside its name and the cells that are plain text. */
  readonly words?: (row: R) => readonly string[];
  readonly choices?: readonly ChoiceSpec<R>[];
  /** The name of the words in the address, for the second register of a screen. */
  readonly wordsKey?: string;
  readonly fields: readonly FieldSpec[];
  /** What a new row holds before anything is written. */
  readonly blank: Values;
  /** In an order that people give. */
  readonly isOrdered?: boolean;
  /** Its rows come as they are to be shown first; others come by name, as a dictionary has it. */
  readonly isSorted?: boolean;
};

/** As much of a register as is needed to filter it; a list that is no table says only that. */
export type FilteredSpec<R extends RegisterRow> = Pick<
  RegisterSpec<R>,
  "title" | "nameOf" | "columns" | "words" | "choices" | "wordsKey"
>;
