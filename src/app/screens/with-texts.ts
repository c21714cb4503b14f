import { loadTexts } from "@/i18n/i18n";
import { loadQueries } from "@/storage/queries/queries";

/** A screen that is fetched late, once its texts and its questions are there as well: no key is ever shown. */
export async function withTexts<M, K extends keyof M>(
  module: Promise<M>,
  name: K,
): Promise<{ readonly default: M[K] }> {
  const [loaded] = await Promise.all([module, loadTexts(), loadQueries()]);
  return { default: loaded[name] };
}
