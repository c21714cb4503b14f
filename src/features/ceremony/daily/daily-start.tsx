import { Play, RotateCcw } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { WhyReadOnly, Writing } from "@/ui/writes/fields";
import type { DailyWalk } from "./use-daily";
import { clockText } from "./walk";

const limits = [60, 90, 120, 180, 300] as const;

/** Before the first turn, and after the last: how to walk, who is not there, how long a turn is. Where nothing can be written no turn is taken: why, and the order in which turns are looked at. */
export function DailyStart({ daily, isOver }: { daily: DailyWalk; isOver: boolean }): ReactElement {
  const { t } = useTranslation();
  const { walk, stops, team, change, go } = daily;
  return (
    <section aria-label={t("ceremony.daily.settings")} className="grid max-w-xl gap-4">
      <WhyReadOnly />
      {isOver ? (
        <p className="font-semibold text-xl">{t("ceremony.daily.overIn", { time: clockText(walk.all) })}</p>
      ) : null}
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("ceremony.daily.by")}>
          <Select
            value={walk.by}
            onValue={(by) => change({ by })}
            options={(["people", "columns"] as const).map((value) => ({
              value,
              label: t(`ceremony.daily.ways.${value}`),
            }))}
          />
        </Field>
        <Writing>
          <Field label={t("ceremony.daily.limit")}>
            <Select
              value={String(walk.limit)}
              onValue={(limit) => change({ limit: Number(limit) })}
              options={limits.map((seconds) => ({
                value: String(seconds),
                label: clockText(seconds * 1000),
              }))}
            />
          </Field>
        </Writing>
      </div>
      <Writing>
        {walk.by === "people" && team.length > 0 ? (
          <fieldset className="grid gap-1">
            <legend className="font-medium">{t("ceremony.daily.absent")}</legend>
            <p className="text-ink-3 text-s">{t("ceremony.daily.absentHint")}</p>
            <div className="flex flex-wrap gap-x-5">
              {team.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={walk.absent.includes(id)}
                  onChecked={(isAbsent) =>
                    change({
                      absent: [...walk.absent.filter((each) => each !== id), ...(isAbsent ? [id] : [])],
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
        ) : null}
      </Writing>
      {stops.length === 0 ? <p className="text-ink-2">{t("ceremony.daily.nothing")}</p> : null}
      <Writing>
        {stops.length === 0 ? null : <p className="text-ink-2">{t("ceremony.daily.keys")}</p>}
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            icon={isOver ? <RotateCcw aria-hidden /> : <Play aria-hidden />}
            disabled={stops.length === 0}
            onClick={() => {
              if (isOver) go(null);
              else go(stops[0]?.id ?? null);
            }}
          >
            {t(isOver ? "ceremony.daily.again" : "ceremony.daily.begin")}
          </Button>
        </div>
      </Writing>
    </section>
  );
}
