import type { ReactElement, ReactNode } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { ReadOnlyContext } from "@/ui/writes/read-only";
import { type Services, ServicesProvider } from "./services";

/** The hall around all rooms: what they are handed, and why nothing can be written while a past day is looked at. */
export function Hall({ services, children }: { services: Services; children: ReactNode }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { asOf } = services;
  return (
    <ServicesProvider value={services}>
      <ReadOnlyContext value={asOf ? t("past.why", { day: format.day(asOf, "long") }) : null}>
        {children}
      </ReadOnlyContext>
    </ServicesProvider>
  );
}
