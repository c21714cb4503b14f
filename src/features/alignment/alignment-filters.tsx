import type { ReactElement } from "react";
import type { Row } from "@/domain/change";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";

/** By driver, business line and programme, in the address: a bookmark is a view. */
export function AlignmentFilters({
  rows,
}: {
  rows: {
    readonly driver: readonly Row<"driver">[];
    readonly businessLine: readonly Row<"businessLine">[];
    readonly program: readonly Row<"program">[];
  };
}): ReactElement {
  const { t } = useTranslation();
  const query = useHashQuery();
  const fields = [
    ["driver", rows.driver],
    ["line", rows.businessLine],
    ["program", rows.program],
  ] as const;
  return (
    <div className="grid gap-3 sm:grid-cols-3 print:hidden">
      {fields.map(([name, choices]) => (
        <Field key={name} label={t(`plan.alignment.by.${name}`)}>
          <Select
            value={query.get(name) ?? ""}
            onValue={(value) => navigate(withQuery({ [name]: value }), { replace: true })}
            options={[
              { value: "", label: t("plan.alignment.all") },
              ...choices.map(({ id, name: label }) => ({ value: id as string, label })),
            ]}
          />
        </Field>
      ))}
    </div>
  );
}
