import { Compass, X } from "lucide-react";
import {
  type ReactElement,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import { type FirstPlan, firstPlanKey, planSteps, readFirstPlan, takeUp } from "@/features/pieces/first-plan";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { Translate } from "@/i18n/i18n";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { advance, passOver } from "./advance";
import { useSeen } from "./use-seen";

/** The guided first plan, under the board and never over it; it follows what comes about and takes no focus. */
export function FirstPlanPanel(): ReactElement | null {
  const { queries } = useServices();
  const kept = useLive(
    useCallback(async () => readFirstPlan(await queries.preference(firstPlanKey)), [queries]),
  );
  return kept?.isOpen ? <Panel plan={kept} /> : null;
}

function Panel({ plan }: { plan: FirstPlan }): ReactElement {
  const { t } = useTranslation();
  const { desk, say, now } = useServices();
  const id = useId();
  const box = useRef<HTMLElement>(null);
  useRoomFor(box);
  const seen = useSeen();
  const go = useCallback(
    (next: FirstPlan) => {
      void desk.put("preference", firstPlanKey, next);
      if (!next.isOpen) say(t("settings.guide.left"));
    },
    [desk, say, t],
  );
  useEffect(() => {
    const next = seen ? advance(plan, seen) : plan;
    if (next !== plan) go(next);
  }, [plan, seen, go]);
  useSaidSteps(plan, t);
  const isEnd = plan.step === "end";
  return (
    <aside
      ref={box}
      aria-labelledby={id}
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1.5 border-line border-t bg-info-soft px-4 py-2 print:hidden"
    >
      <Compass aria-hidden size={20} className="shrink-0 text-accent max-sm:hidden" />
      <div className="min-w-0 flex-1 basis-72">
        <h2 id={id} className="font-semibold">
          {t("settings.guide.title")}
          <span className="font-normal text-ink-2 text-s">{isEnd ? "" : ` – ${place(plan, t)}`}</span>
        </h2>
        <p>{t(`settings.guide.steps.${plan.step}`)}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {isEnd ? (
          <Button onClick={() => go(takeUp(null, now()))}>{t("settings.guide.again")}</Button>
        ) : (
          <Button onClick={() => go(passOver(plan))}>
            {t(plan.step === "load" ? "settings.guide.seen" : "settings.guide.pass")}
          </Button>
        )}
        <IconButton
          label={t("settings.guide.leave")}
          icon={<X aria-hidden />}
          onClick={() => go({ ...plan, isOpen: false })}
        />
      </div>
    </aside>
  );
}

/** Tells a sheet beside the board how much room the guide takes, notices below it included: its buttons stay in reach. */
function useRoomFor(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const element = box.current;
    if (element === null) return undefined;
    const measure = () =>
      style.setProperty("--guide", `calc(${element.offsetHeight}px + var(--notices, 0px))`);
    measure();
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      observer?.disconnect();
      style.removeProperty("--guide");
    };
  }, [box]);
}

const place = ({ step }: FirstPlan, t: Translate): string =>
  t("settings.guide.step", {
    number: planSteps.indexOf(step as (typeof planSteps)[number]) + 1,
    total: planSteps.length,
  });

/** A new step is said once, after the outcome that led to it has been said. */
function useSaidSteps(plan: FirstPlan, t: Translate): void {
  const { say } = useServices();
  const last = useRef<string>(undefined);
  useEffect(() => {
    if (last.current === plan.step) return undefined;
    const timer = setTimeout(() => {
      last.current = plan.step;
      const words = t(`settings.guide.steps.${plan.step}`);
      say(plan.step === "end" ? words : `${place(plan, t)}. ${words}`);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [plan, say, t]);
}

const pauseMs = 1_200;
