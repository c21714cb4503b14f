import type { ReactElement } from "react";
import type { KnownDate } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { Select } from "@/ui/form/select";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { MarkdownField } from "@/ui/markdown/markdown-field";
import { KnownDateInput } from "../known-date-input";
import type { FieldSpec } from "./register-spec";
import { RowsField } from "./rows-field";

type Props = {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly error?: string | undefined;
};

/** One field of a form, drawn by what kind of thing it holds. */
export function FieldInput({ spec, value, onValue, error }: Props): ReactElement {
  if (spec.kind === "many") return <ManyField spec={spec} value={value} onValue={onValue} />;
  if (spec.kind === "rows")
    return (
      <RowsField
        spec={spec}
        value={value}
        onValue={onValue}
        draw={(field, each, write) => (
          <FieldInput key={field.key} spec={field} value={each} onValue={write} />
        )}
      />
    );
  const hint = spec.hint === undefined ? {} : { hint: spec.hint };
  return (
    <Field label={spec.label} {...hint} required={spec.isRequired ?? false} error={error}>
      <Input spec={spec} value={value} onValue={onValue} />
    </Field>
  );
}

function Input({ spec, value, onValue }: Props): ReactElement {
  switch (spec.kind) {
    case "text":
      return <MarkdownField rows={3} value={String(value ?? "")} onValue={onValue} />;
    case "lines":
      return (
        <TextArea
          rows={2}
          value={((value ?? []) as readonly string[]).join("\n")}
          onValue={(text) => onValue(text === "" ? [] : text.split("\n"))}
        />
      );
    case "knownDate":
      return <KnownDateInput value={(value ?? null) as KnownDate | null} onValue={onValue} />;
    case "day":
      return <DayInput value={(value ?? null) as Day | null} onValue={onValue} />;
    case "number":
      return <NumberInput value={(value ?? null) as number | null} onValue={onValue} />;
    case "share":
      return (
        <NumberInput
          value={typeof value === "number" ? Math.round(value * 10_000) / 100 : null}
          onValue={(percent) => onValue(typeof percent === "number" ? percent / 100 : percent)}
        />
      );
    case "choice":
      return (
        <Select
          value={String(value ?? "")}
          options={spec.options}
          onValue={(chosen) => onValue(chosen === "" ? null : chosen)}
        />
      );
    default:
      return <TextInput value={String(value ?? "")} onValue={onValue} />;
  }
}

function ManyField({
  spec,
  value,
  onValue,
}: Props & { readonly spec: Extract<FieldSpec, { kind: "many" }> }): ReactElement {
  const { t } = useTranslation();
  const chosen = (value ?? []) as readonly string[];
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">{spec.label}</legend>
      {spec.options.length === 0 ? (
        <p className="text-ink-3">{spec.none ?? t("plan.pieces.register.noChoice")}</p>
      ) : (
        <div className="grid max-h-44 gap-0.5 overflow-y-auto rounded-m border border-line p-2">
          {spec.options.map(({ value: id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={chosen.includes(id)}
              onChecked={(isIn) => onValue(isIn ? [...chosen, id] : chosen.filter((each) => each !== id))}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
