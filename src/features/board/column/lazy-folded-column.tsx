import { type ComponentProps, lazy, type ReactElement, Suspense } from "react";
import { loadTexts } from "@/i18n/i18n";
import { strip } from "./strip";

const FoldedColumn = lazy(async () => {
  const [{ FoldedColumn: Folded }] = await Promise.all([import("./folded-column"), loadTexts()]);
  return { default: Folded };
});

/** A folded column, fetched with the first: its place is kept meanwhile. */
export function LazyFoldedColumn(props: ComponentProps<typeof FoldedColumn>): ReactElement {
  return (
    <Suspense fallback={<div className={strip} />}>
      <FoldedColumn {...props} />
    </Suspense>
  );
}
