import { History } from "lucide-react";
import type { ReactElement } from "react";
import { navigate, withQuery } from "@/features/route";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { Button } from "@/ui/button";
import { lookAt } from "./address";

/** Under the marking, on every screen of a past day: which day it is, that nothing can be changed, and the ways out. */
export function PastBanner({ day }: { day: Day }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section
      aria-label={t("past.label")}
      className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 border-warn border-b-2 bg-warn-soft px-4 py-1 font-semibold text-warn"
    >
      <p className="flex items-center gap-2">
        <History aria-hidden size={16} className="shrink-0" />
        {t("past.here", { day: format.day(day, "long") })}
      </p>
      <span className="flex flex-wrap gap-2 print:hidden">
        <Button size="s" onClick={() => navigate(withQuery({ do: "as-of" }), { replace: true })}>
          {t("past.change")}
        </Button>
        <Button size="s" onClick={() => lookAt(null)}>
          {t("past.leave")}
        </Button>
      </span>
    </section>
  );
}
