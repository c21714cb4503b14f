import { type ReactElement, useId } from "react";
import { namedCaveats } from "@/domain/rules/marking-words";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { TextInput } from "@/ui/form/text-input";

const isNamed = (caveat: string): boolean => (namedCaveats as readonly string[]).includes(caveat);

/** The caveats beside the level: those that have a name, in their order, and one of the house's own. */
export function CaveatsField({
  caveats,
  onCaveats,
}: {
  caveats: readonly string[];
  onCaveats: (caveats: readonly string[]) => void;
}): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const own = caveats.find((caveat) => !isNamed(caveat)) ?? "";
  const put = (named: readonly string[], other: string): void =>
    onCaveats([
      ...namedCaveats.filter((each) => named.includes(each)),
      ...(other.trim() === "" ? [] : [other]),
    ]);
  return (
    <fieldset aria-labelledby={id} className="grid gap-2">
      <legend id={id} className="mb-1 font-medium">
        {t("marking.caveats")}
      </legend>
      {namedCaveats.map((caveat) => (
        <Checkbox
          key={caveat}
          label={caveat}
          checked={caveats.includes(caveat)}
          onChecked={(checked) =>
            put(checked ? [...caveats, caveat] : caveats.filter((each) => each !== caveat), own)
          }
        />
      ))}
      <Field label={t("marking.otherCaveat")}>
        <TextInput value={own} onValue={(other) => put(caveats, other.toUpperCase())} />
      </Field>
    </fieldset>
  );
}
