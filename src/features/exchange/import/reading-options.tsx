import type { ReactElement } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import type { Encoding } from "@/exchange/csv/decode";
import type { Separator } from "@/exchange/csv/detect";
import type { DateOrder, Field as FileField } from "@/exchange/draft";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { Part } from "@/ui/section";
import { type Flow, openFile, revise, withoutProgress } from "./import-flow";

const encodings: readonly Encoding[] = ["utf-8", "windows-1252", "utf-16le", "utf-16be"];
const separators = [
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "pipe"],
] as const satisfies readonly (readonly [Separator, string])[];
const orders = ["auto", "dayFirst", "monthFirst"] as const;

/** What was found out about the file, each part open to correction. */
export function ReadingOptions({
  flow,
  isAmbiguous,
}: {
  flow: Flow;
  isAmbiguous: boolean;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  const { session, choices, file, preview } = useStore(flow.store, useShallow(withoutProgress));
  if (!session || !choices || !file) return null;
  const { encoding, separator } = session.table;
  const unsure = (Object.entries(preview?.dateOrders ?? {}) as [FileField, string][])
    .filter(([, verdict]) => verdict === "ambiguous")
    .map(([field]) => t(`exchange.field.${field}`));
  const hint = isAmbiguous ? t("exchange.reading.ambiguousHint", { fields: format.list(unsure) }) : undefined;
  const setOrder = (order: (typeof orders)[number]): void => {
    const { dateOrder: _, ...rest } = choices;
    const chosen = order === "auto" ? {} : { dateOrder: order satisfies DateOrder };
    flow.store.setState({ choices: rest });
    void revise(flow, chosen);
  };
  return (
    <Part title={t("exchange.reading.title")}>
      <div className="grid gap-3 sm:grid-cols-3">
        <Field label={t("exchange.reading.encoding")}>
          <Select
            value={encoding}
            onValue={(value) =>
              void openFile(flow, file, { ...(separator === null ? {} : { separator }), encoding: value })
            }
            options={encodings.map((value) => ({ value, label: t(`exchange.reading.encodings.${value}`) }))}
          />
        </Field>
        {separator === null ? null : (
          <Field label={t("exchange.reading.separator")}>
            <Select
              value={separator}
              onValue={(value) => void openFile(flow, file, { encoding, separator: value })}
              options={separators.map(([value, name]) => ({
                value,
                label: t(`exchange.reading.separators.${name}`),
              }))}
            />
          </Field>
        )}
        <Field
          label={t("exchange.reading.dateOrder")}
          error={isAmbiguous ? t("exchange.reading.ambiguous") : undefined}
          {...(hint === undefined ? {} : { hint })}
        >
          <Select
            value={choices.dateOrder ?? "auto"}
            onValue={setOrder}
            options={orders.map((value) => ({ value, label: t(`exchange.reading.orders.${value}`) }))}
          />
        </Field>
      </div>
    </Part>
  );
}
