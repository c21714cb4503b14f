import { type ReactElement, useEffect, useId, useState } from "react";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { parseDay } from "@/lib/day";
import type { VigieDatabase } from "@/storage/database";
import { Button } from "@/ui/button";
import { LazyDialog } from "@/ui/lazy-dialog";
import { dayAsked } from "../boot/as-of";
import { DayForm } from "./day-form";
import { type Days, daysOf } from "./past-base";
import { zoneOf } from "./zone-of";

/** `?do=as-of`: on which day all is to be seen. */
export function AsOfDialog({ db }: { db: VigieDatabase }): ReactElement | null {
  const { t } = useTranslation();
  const id = useId();
  const [days, setDays] = useState<Days | null>(null);
  useEffect(() => {
    void zoneOf(db)
      .then((zone) => daysOf(db, zone, Date.now()))
      .then(setDays, () => undefined);
  }, [db]);
  const close = (): void => navigate(withQuery({ do: null }), { replace: true });
  if (days === null) return null;
  return (
    <LazyDialog
      title={t("past.title")}
      size="s"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={id}>
            {t("past.look")}
          </Button>
        </>
      }
    >
      <p>{t("past.what")}</p>
      <DayForm id={id} days={days} given={parseDay(dayAsked() ?? "") ?? null} />
    </LazyDialog>
  );
}
