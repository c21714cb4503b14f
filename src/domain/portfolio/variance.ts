import type { Row } from "../change";
import { type Span, spanOf } from "./known-span";

type Planned = Pick<Row<"project">, "startOn" | "endOn" | "baseline" | "money">;

const oneDay = 86_400_000;
const daysOf = (from: Span, to: Span): number => (Date.parse(to.to) - Date.parse(from.from)) / oneDay + 1;

/**
 * « Écart calendaire » of the State's list of great digital projects (Panorama
 * des grands projets numériques de l'État, DINUM): today's forecast duration
 * less the initial one, over the initial one. Null where a date is not known.
 */
export function scheduleVariance({ startOn, endOn, baseline }: Planned): number | null {
  if (!startOn || !endOn || !baseline?.startOn || !baseline.endOn) return null;
  const initial = daysOf(spanOf(baseline.startOn), spanOf(baseline.endOn));
  const today = daysOf(spanOf(startOn), spanOf(endOn));
  return initial > 0 && today > 0 ? (today - initial) / initial : null;
}

/**
 * « Écart budgétaire » of the same list (DINUM): today's forecast cost less the
 * initial one, over the initial one. Null where an amount is not known or not
 * disclosed, and between two currencies.
 */
export function budgetVariance({ money, baseline }: Planned): number | null {
  const [today, initial] = [money?.estimated, baseline?.estimated];
  if (today?.status !== "known" || initial?.status !== "known") return null;
  if (today.currency !== initial.currency || initial.amount <= 0) return null;
  return (today.amount - initial.amount) / initial.amount;
}
