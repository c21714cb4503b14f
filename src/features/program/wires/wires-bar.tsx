import type { ReactElement } from "react";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Pill } from "@/ui/badge/pill";
import { Checkbox } from "@/ui/form/checkbox";
import { useProgram } from "../program-context";
import { healthLooks } from "./looks";

const modes = ["selected", "conflicts", "all"] as const;
const legend = ["late", "tight", "fine"] as const;

/** Which wires are shown, in the address; and what they mean. */
export function WiresBar(): ReactElement {
  const { t } = useTranslation();
  const query = useHashQuery();
  const mode = modes.find((each) => each === query.get("links")) ?? "selected";
  return (
    <div className="flex flex-none flex-wrap items-center gap-x-4 gap-y-1 px-4 pt-2.5 low:gap-x-2 low:gap-y-0 low:px-2 low:pt-1">
      <fieldset className="relative flex flex-wrap items-center gap-x-3 gap-y-1 low:gap-x-2 print:hidden">
        <legend className="float-left mr-3 text-ink-2 low:sr-only">{t("plan.program.wires.label")}</legend>
        {modes.map((each) => (
          <label key={each} className="flex min-h-6 items-center gap-1.5">
            <input
              type="radio"
              name="wires"
              className="accent-accent"
              checked={each === mode}
              onChange={() =>
                navigate(withQuery({ links: each === "selected" ? null : each }), { replace: true })
              }
            />
            {t(`plan.program.wires.${each}`)}
          </label>
        ))}
        <Checkbox
          label={t("plan.program.wires.done")}
          checked={query.get("done") === "1"}
          onChecked={(on) => navigate(withQuery({ done: on ? "1" : null }), { replace: true })}
        />
      </fieldset>
      <Tally />
    </div>
  );
}

/** How many dependencies stand how, each beside the line that its wires are drawn with. */
function Tally(): ReactElement {
  const { t } = useTranslation();
  const { tally } = useProgram().board;
  return (
    <ul aria-label={t("plan.program.wires.legend")} className="ml-auto flex flex-wrap gap-1.5">
      {legend.map((health) => (
        <li key={health}>
          <Pill tone={tally[health] === 0 ? "plain" : tones[health]} icon={<Sample health={health} />}>
            {health === "late" ? (
              <>
                <span className="low:hidden">{t("plan.program.tally.late", { count: tally.late })}</span>
                <span className="hidden low:inline">
                  {t("plan.program.tally.lateAlone", { count: tally.late })}
                </span>
              </>
            ) : (
              t(`plan.program.tally.${health}`, { count: tally[health] })
            )}
          </Pill>
        </li>
      ))}
    </ul>
  );
}

const tones = { late: "danger", tight: "warn", fine: "ok" } as const;

function Sample({ health }: { health: (typeof legend)[number] }): ReactElement {
  const { stroke, dash, head } = healthLooks[health];
  return (
    <svg aria-hidden="true" className="w-9!" viewBox="0 0 36 14" style={{ color: stroke }}>
      <path d="M1 7H30" fill="none" stroke="currentColor" strokeWidth={1.75} strokeDasharray={dash} />
      <path d={head({ x: 35, y: 7 })} fill="currentColor" />
    </svg>
  );
}
