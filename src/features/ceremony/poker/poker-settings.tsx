import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import type { Poker } from "./use-poker";

/** Who takes part, and how picks are made. */
export function PokerSettings({ poker }: { poker: Poker }): ReactElement {
  const { t } = useTranslation();
  const { table, team, change } = poker;
  return (
    <section aria-labelledby="settings" className="grid gap-3">
      <h2 id="settings" className="font-semibold text-l">
        {t("ceremony.poker.settings")}
      </h2>
      <Field label={t("ceremony.poker.way")}>
        <Select
          value={table.way}
          options={(["turns", "all"] as const).map((value) => ({
            value,
            label: t(`ceremony.poker.ways.${value}`),
          }))}
          onValue={(way) => change({ way })}
        />
      </Field>
      {team.length === 0 ? null : (
        <fieldset>
          <legend className="font-medium">{t("ceremony.poker.present")}</legend>
          {team.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={!table.absent.includes(id)}
              onChecked={(isHere) =>
                change({ absent: [...table.absent.filter((each) => each !== id), ...(isHere ? [] : [id])] })
              }
            />
          ))}
        </fieldset>
      )}
      <Field label={t("ceremony.poker.others")}>
        <Select
          value={String(table.others)}
          options={Array.from({ length: 16 }, (_, i) => ({ value: String(i), label: String(i) }))}
          onValue={(others) => change({ others: Number(others) })}
        />
      </Field>
    </section>
  );
}
