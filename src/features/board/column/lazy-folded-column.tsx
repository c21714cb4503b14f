import { loadTexts } from "@/i18n/i18n";
import { lazyPart } from "@/ui/lazy-part";
import { strip } from "./strip";

/** A folded column, fetched with the first: its place is kept meanwhile. */
export const LazyFoldedColumn = lazyPart(
  async () => {
    const [{ FoldedColumn }] = await Promise.all([import("./folded-column"), loadTexts()]);
    return { default: FoldedColumn };
  },
  () => <div className={strip} />,
);
