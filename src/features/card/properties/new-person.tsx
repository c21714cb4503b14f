import { type ReactElement, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";

/** The name of someone whom this base does not know yet: Enter adds and assigns, Escape gives up. */
export function NewPerson({
  onAdd,
  onLeave,
}: {
  onAdd: (name: string) => Promise<boolean>;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const add = (): void => {
    if (name.trim() !== "") void onAdd(name.trim());
  };
  return (
    <div className="flex gap-2 pl-2.25">
      <TextInput
        aria-label={t("card.personName")}
        // The person has just asked for this field.
        autoFocus
        value={name}
        onValue={setName}
        onKeyDown={(event) => {
          if (event.key === "Enter") add();
          if (event.key !== "Escape") return;
          event.preventDefault();
          onLeave();
        }}
      />
      <Button onClick={add}>{t("card.add")}</Button>
      <Button look="quiet" onClick={onLeave}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
