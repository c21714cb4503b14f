import { Lock } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { useReadOnly } from "@/ui/writes/read-only";

/** Why nothing can be written here; nothing where all can. */
export function WhyReadOnly(): ReactElement | null {
  const why = useReadOnly();
  if (why === null) return null;
  return (
    <p className="my-1 flex items-start gap-2 rounded-m bg-warn-soft px-3 py-2 font-medium text-warn">
      <Lock aria-hidden size={15} className="mt-0.5 shrink-0" />
      {why}
    </p>
  );
}

/** The fields of a form; where nothing can be written they are shown, and above them stands why. */
export function Fields({ children }: { children: ReactNode }): ReactNode {
  const why = useReadOnly();
  if (why === null) return children;
  return (
    <>
      <WhyReadOnly />
      <fieldset disabled aria-label={why} className="contents [&_::placeholder]:text-transparent">
        {children}
      </fieldset>
    </>
  );
}

/** What is there only to write with: not drawn where nothing can be. */
export function Writing({ children }: { children: ReactNode }): ReactNode {
  return useReadOnly() === null ? children : null;
}

/** Leaves a form as it was: « Annuler », or « Fermer » where there was nothing to give up. */
export function LeaveButton({ onClick }: { onClick: () => void }): ReactElement {
  const { t } = useTranslation();
  const isReadOnly = useReadOnly() !== null;
  return <Button onClick={onClick}>{t(isReadOnly ? "common.close" : "common.cancel")}</Button>;
}
