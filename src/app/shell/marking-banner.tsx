import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";

/** The protective marking: first in reading order, always a word, on white in both themes (its inks fail on dark). */
export function MarkingBanner({ label }: { label: string }): ReactElement {
  const { t } = useTranslation();
  return (
    <section
      aria-label={t("shell.marking")}
      className="marking-band grid h-6 shrink-0 place-items-center border-line border-b text-xs font-bold tracking-[0.14em]"
    >
      {label}
    </section>
  );
}
