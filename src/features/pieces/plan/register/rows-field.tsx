import { Plus, Trash2 } from "lucide-react";
import { type ReactElement, type ReactNode, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import type { FieldSpec, Values } from "./register-spec";

/** A short list inside a row, each of whose entries has fields of its own: actors of an event, heads of an organisation, facts with their source. */
export function RowsField({
  spec,
  value,
  onValue,
  draw,
}: {
  spec: Extract<FieldSpec, { kind: "rows" }>;
  value: unknown;
  onValue: (value: unknown) => void;
  /** Draws a field of an entry, whose key is the field's. */
  draw: (field: FieldSpec, value: unknown, onValue: (value: unknown) => void) => ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const box = useRef<HTMLFieldSetElement>(null);
  const rows = (value ?? []) as readonly Values[];
  const focusAdd = (): void => box.current?.querySelector<HTMLElement>("[data-add]")?.focus();
  return (
    <fieldset ref={box} className="grid gap-2">
      <legend className="mb-1 font-medium">{spec.label}</legend>
      {rows.map((row, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is known by its place; removal draws the whole list anew
          key={`${rows.length} ${at}`}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 rounded-m border border-line p-2"
        >
          <legend className="sr-only">
            {t("plan.pieces.register.entry", { name: spec.label, at: at + 1 })}
          </legend>
          <div className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
            {spec.fields.map((field) =>
              draw(field, row[field.key], (next) =>
                onValue(rows.map((each, i) => (i === at ? { ...each, [field.key]: next } : each))),
              ),
            )}
          </div>
          <IconButton
            writes
            label={t("plan.pieces.register.removeEntry", { name: spec.label, at: at + 1 })}
            icon={<Trash2 aria-hidden />}
            onClick={() => {
              focusAdd();
              onValue(rows.filter((_, i) => i !== at));
            }}
          />
        </fieldset>
      ))}
      <Button
        writes
        data-add
        size="s"
        className="w-fit"
        icon={<Plus aria-hidden />}
        onClick={() => onValue([...rows, spec.blank])}
      >
        {spec.add}
      </Button>
    </fieldset>
  );
}
