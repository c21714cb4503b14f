import type { Refusal } from "@/domain/rules/refusal";
import type { ClassifiedFound } from "@/exchange/classified";

/** Nothing is taken from a file with mentions of classification that nobody has looked at (domain.md). */
export function classifiedRefusal({ count, first }: ClassifiedFound, dismissed = 0): Refusal | null {
  const [one] = first;
  if (one === undefined || count <= dismissed) return null;
  return { kind: "file-classified", count, line: one.line, label: one.text };
}
