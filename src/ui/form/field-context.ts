import { createContext, useContext } from "react";

export interface FieldWiring {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  /** An input that cannot read its own text says so here; the field shows it under the input. */
  readonly reportProblem: (words: string | undefined) => void;
}

export const FieldContext = createContext<FieldWiring | undefined>(undefined);

/** The attributes that tie an input to the field around it; none when it stands alone (give it an aria-label then). */
export function useFieldAttributes(): {
  id?: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
  "aria-required"?: true;
} {
  const field = useContext(FieldContext);
  if (field === undefined) return {};
  return {
    id: field.id,
    ...(field.describedBy === undefined ? {} : { "aria-describedby": field.describedBy }),
    ...(field.invalid ? { "aria-invalid": true } : {}),
    ...(field.required ? { "aria-required": true } : {}),
  };
}

/** The look of everything one types into or chooses from. */
export const inputClass =
  "w-full min-h-7.5 rounded-m border border-line-strong bg-surface px-2.25 py-1 text-ink text-m aria-invalid:border-danger aria-invalid:border-2 disabled:bg-sunken disabled:text-ink-3";
