import type { Row } from "@/domain/change";
import type { HealthNote } from "@/domain/model/planning";
import { HealthButton } from "@/features/pieces/plan/health/health-button";
import type { ColumnSpec } from "@/features/pieces/plan/register/register-spec";
import type { Translate } from "@/i18n/i18n";

/** What was said of how each thing stands, the newest first. */
export type Streams = ReadonlyMap<string, readonly Row<"healthNote">[]>;

type Told = Pick<HealthNote, "portfolioId"> & { readonly id: HealthNote["about"]; readonly name: string };

/** The newest word on how each row stands, said anew where it is read (B3). */
export function healthColumn<R extends Told>(t: Translate, streams: Streams): ColumnSpec<R> {
  return {
    key: "health",
    title: t("plan.health.choice"),
    cell: ({ id, name, portfolioId }) => (
      <HealthButton subject={{ about: id, name, portfolioId }} note={streams.get(id)?.[0]} isQuiet />
    ),
    sort: ({ id }) => streams.get(id)?.[0]?.on ?? null,
  };
}
