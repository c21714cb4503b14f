import type { Choice, ChoiceSpec } from "@/features/pieces/plan/register/register-spec";
import type { Translate } from "@/i18n/i18n";

/** A register whose rows have a state is filtered by it. */
export function byState<R extends { readonly state: string }>(
  t: Translate,
  options: readonly Choice[],
): ChoiceSpec<R> {
  const [title, all] = [t("plan.registers.field.state"), t("plan.registers.all.states")];
  return { key: "state", title, all, options, of: ({ state }) => state };
}
