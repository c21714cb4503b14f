import { Printer } from "lucide-react";
import { type ReactElement, useState } from "react";
import { inTime } from "@/domain/portfolio/program/axis";
import { usePrint } from "@/features/pieces/paper/use-print";
import { PlanFilter } from "@/features/pieces/plan/plan-filter";
import { navigate, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { MenuButton } from "@/ui/menu-button";
import { useProgram } from "./program-context";
import { IntervalDialog } from "./setup/interval-dialog";
import { IterationsDialog } from "./setup/iterations-dialog";
import { type View, views } from "./views";

/** The interval, its views, how its dependencies stand, and what can be done with it. */
export function ProgramBar({ view }: { view: View }): ReactElement {
  const { t } = useTranslation();
  const { board, deltas, portfolio, facts } = useProgram();
  const print = usePrint();
  const intervals = facts.planningInterval.filter((each) => each.portfolioId === portfolio.id);
  const shown: readonly View[] = views.filter(
    (each) => each !== "changes" || board.interval.committed !== null,
  );
  return (
    <div className="flex min-h-12 flex-none flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-surface px-4 py-1 low:gap-y-0 low:py-0.5 print:hidden">
      <Select
        aria-label={t("plan.program.interval")}
        className="w-auto! max-w-56"
        value={board.interval.id as string}
        options={intervals.map(({ id, name }) => ({ value: id as string, label: name }))}
        onValue={(id) => navigate(withQuery({ interval: id, epic: null }))}
      />
      <nav
        aria-label={t("plan.program.views")}
        className="order-last mr-auto flex w-full flex-wrap gap-x-1 2xl:order-none 2xl:w-auto"
      >
        {shown.map((each) => (
          <a
            key={each}
            href={`#${withQuery({ view: each === "board" ? null : each })}`}
            {...(each === view ? { "aria-current": "page" as const } : {})}
            className="flex min-h-8 low:min-h-7 items-center gap-1.5 rounded-s border-transparent border-b-2 px-2.5 font-medium text-ink-2 hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent forced-colors:border-[Canvas] forced-colors:aria-[current=page]:border-[Highlight]"
          >
            {t(`plan.program.view.${each}`)}
            {each === "changes" && deltas.size > 0 ? (
              <span className="text-s tabular-nums">{deltas.size}</span>
            ) : null}
          </a>
        ))}
      </nav>
      <PlanFilter portfolioId={portfolio.id} className="ml-auto max-w-52! 2xl:ml-0" />
      <Button icon={<Printer aria-hidden />} onClick={() => void print(board.interval.name)}>
        {t("plan.program.print")}
      </Button>
      <More />
    </div>
  );
}

function More(): ReactElement {
  const { t } = useTranslation();
  const { facts, portfolio } = useProgram();
  const [dialog, setDialog] = useState<"add" | "edit" | null>(null);
  const close = (): void => setDialog(null);
  const last = inTime(facts.iteration.filter((each) => each.portfolioId === portfolio.id)).at(-1);
  return (
    <>
      <MenuButton
        writes
        align="end"
        label={t("plan.program.more")}
        entries={() => [
          { kind: "action", label: t("plan.program.setUp.edit"), onPick: () => setDialog("edit") },
          { kind: "action", label: t("plan.program.setUp.add"), onPick: () => setDialog("add") },
        ]}
      />
      {dialog === "edit" ? <IterationsDialog onClose={close} /> : null}
      {dialog === "add" ? <IntervalDialog portfolioId={portfolio.id} last={last} onClose={close} /> : null}
    </>
  );
}
