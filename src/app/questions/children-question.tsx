import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import type { Question } from "../tell";

/** How many are named; the others are counted. */
const named = 8;

/** A parent would be done while sub-tasks are open: finish them too, leave them, or think again (B30). */
export function ChildrenQuestion({ open, answer }: Question): ReactElement {
  const { t } = useTranslation();
  const { parents, children } = open;
  const [parent = ""] = parents;
  const count = children.length;
  const rest = count - named;
  return (
    <LazyDialog
      title={
        parents.length === 1
          ? t("parts.openChildren.title", { parent })
          : t("parts.openChildren.titleMany", { count: parents.length })
      }
      onClose={() => answer(null)}
      footer={
        <>
          <Button onClick={() => answer(null)}>{t("common.cancel")}</Button>
          <Button onClick={() => answer("leave")}>
            {t("parts.openChildren.leave", { count: parents.length })}
          </Button>
          <Button look="primary" onClick={() => answer("finish")}>
            {t("parts.openChildren.finish", { count })}
          </Button>
        </>
      }
    >
      <p>{t("parts.openChildren.open", { count })}</p>
      <ul className="grid list-disc gap-1 pl-5">
        {children.slice(0, named).map((child) => (
          <li key={child} className="break-words">
            {child}
          </li>
        ))}
        {rest > 0 ? <li>{t("parts.openChildren.rest", { count: rest })}</li> : null}
      </ul>
    </LazyDialog>
  );
}
