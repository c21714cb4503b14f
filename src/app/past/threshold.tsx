import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import type { MishapKind } from "@/storage/mishap";
import { ProgressBar } from "@/ui/bar/progress-bar";
import { Button } from "@/ui/button";
import { lookAt } from "./address";
import { DayForm } from "./day-form";
import type { DayFlaw, Days } from "./past-base";

function Page({
  title,
  action,
  children,
}: {
  title: string;
  /** What leads on, beside the way back. */
  action?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${title} – Vigie`;
  }, [title]);
  return (
    <main className="mx-auto grid max-w-xl content-start gap-4 overflow-auto p-6 pt-12">
      <h1 ref={heading} tabIndex={-1} className="font-semibold text-xl outline-none">
        {title}
      </h1>
      {children}
      <div className="flex flex-wrap gap-2">
        {action}
        <Button onClick={() => lookAt(null)}>{t("past.leave")}</Button>
      </div>
    </main>
  );
}

/** While the state of a day is being made: how far it is, and the way back. */
export function Making({ day, ratio }: { day: Day; ratio: number | null }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const title = t("past.making", { day: format.day(day, "long") });
  const words = ratio === null ? "" : t("past.made", { share: format.percent(ratio) });
  return (
    <Page title={title}>
      <p>{t("past.makingHint")}</p>
      <div className="grid gap-1">
        <ProgressBar label={title} ratio={ratio} {...(words === "" ? {} : { words })} />
        <p className="min-h-6 text-ink-2 tabular-nums">{words}</p>
      </div>
    </Page>
  );
}

/** A day that the address names and that cannot be looked at: why, and another one. */
export function NoSuchDay({ flaw, days }: { flaw: DayFlaw; days: Days }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useId();
  const words = { first: format.day(days.first, "long"), today: format.day(days.today, "long") };
  return (
    <Page
      title={t("past.title")}
      action={
        <Button look="primary" type="submit" form={id}>
          {t("past.look")}
        </Button>
      }
    >
      <p role="alert">{t(`past.flaw.${flaw}`, words)}</p>
      <DayForm id={id} days={days} given={null} />
    </Page>
  );
}

/** The state of the day could not be made; nothing of today was touched. */
export function NotMade({ why, onRetry }: { why: MishapKind; onRetry: () => void }): ReactElement {
  const { t } = useTranslation();
  return (
    <Page
      title={t("past.failed")}
      action={
        <Button look="primary" onClick={onRetry}>
          {t("past.retry")}
        </Button>
      }
    >
      <p role="alert">{t(why === "quota" ? "past.full" : "past.failedHint")}</p>
    </Page>
  );
}
