import type { Row } from "@/domain/change";
import type { Refusal } from "@/domain/rules/refusal";
import type { ReadTx } from "@/domain/store";
import { fold } from "@/lib/fold";
import { err, type Result } from "@/lib/result";
import { checkLine } from "../check-text";

/** A portfolio's code as it is kept: one line, and no other living portfolio's, whatever its case. */
export async function checkPortfolioCode(
  tx: ReadTx,
  code: string,
  own?: Row<"portfolio">,
): Promise<Result<string, Refusal>> {
  const line = checkLine("code", code);
  if (!line.ok) return line;
  const other = (await tx.list("portfolio")).find(
    (row) => !row.deleted && row.id !== own?.id && fold(row.code) === fold(line.value),
  );
  return other
    ? err({ kind: "portfolio-code-taken", field: "code", code: line.value, name: other.name })
    : line;
}
