import { CircleAlert } from "lucide-react";
import { type ReactElement, useId } from "react";
import { type Health, healths } from "@/domain/model/planning";
import { useTranslation } from "@/i18n/words";
import { HealthMark } from "./health-mark";

/** One of the four words, each with its sign; none is chosen for anybody. */
export function HealthChoice({
  value,
  problem,
  onValue,
}: {
  value: Health | null;
  problem: string | undefined;
  onValue: (health: Health) => void;
}): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset
      className={`grid gap-1 ${problem === undefined ? "" : "border-danger border-l-3 pl-2.5"}`}
      {...(problem === undefined ? {} : { "aria-describedby": id })}
    >
      <legend className="mb-1 font-medium">
        {t("plan.health.choice")}{" "}
        <span className="font-normal text-ink-3">{`(${t("common.required")})`}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {healths.map((health) => (
          <label
            key={health}
            className="flex min-h-8 items-center gap-2 rounded-m border border-line px-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              value={health}
              checked={value === health}
              onChange={() => onValue(health)}
              className="size-4 accent-accent"
            />
            <HealthMark health={health} />
          </label>
        ))}
      </div>
      <p id={id} role="alert" className="flex items-start gap-1.25 text-danger text-s empty:hidden">
        {problem === undefined ? null : (
          <>
            <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
            {problem}
          </>
        )}
      </p>
    </fieldset>
  );
}
