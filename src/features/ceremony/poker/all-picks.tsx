import type { ReactElement } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { coffee, unknown } from "./hand";
import type { Poker } from "./use-poker";

/** The facilitator enters what each one shows. */
export function AllPicks({ poker }: { poker: Poker }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { players, table, deck, pick, reveal, again } = poker;
  const options = [
    { value: "", label: t("ceremony.poker.noPick") },
    ...deck.map((value) => ({ value: String(value), label: format.points(value) })),
    { value: unknown, label: t("ceremony.poker.unknown") },
    { value: coffee, label: t("ceremony.poker.coffee") },
  ];
  const hasAny = players.some(({ id }) => table.picks[id] !== undefined);
  return (
    <section aria-label={t("ceremony.poker.picks")} className="grid gap-4">
      <div className="grid grid-cols-[repeat(auto-fill,minmax(12rem,1fr))] gap-3">
        {players.map(({ id, name }) => (
          <Field key={id} label={name}>
            <Select
              value={table.picks[id] ?? ""}
              options={options}
              onValue={(value) => pick(id, value === "" ? null : value)}
            />
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={!hasAny} onClick={reveal}>
          {t("ceremony.poker.reveal")}
        </Button>
        {hasAny ? <Button onClick={again}>{t("ceremony.poker.again")}</Button> : null}
      </div>
    </section>
  );
}
