import type { ReactElement } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { TextInput } from "@/ui/form/text-input";
import type { Typing } from "@/ui/form/typed";

/** The name of somebody or something that is not known here yet: Enter adds and chooses it, Escape gives up. */
export function NewName({
  label,
  typing: [name = "", setName],
  onAdd,
  onLeave,
}: {
  label: string;
  typing: Typing;
  onAdd: (name: string) => Promise<boolean>;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const add = (): void => {
    if (name.trim() !== "") void onAdd(name.trim());
  };
  return (
    <div className="flex min-w-0 flex-1 flex-wrap gap-2 pl-2.25">
      <TextInput
        aria-label={label}
        // The person has just asked for this field.
        autoFocus
        value={name}
        onValue={setName}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) add();
          if (event.key !== "Escape") return;
          event.preventDefault();
          onLeave();
        }}
        className="min-w-32 flex-1"
      />
      <Button onClick={add}>{t("card.add")}</Button>
      <Button look="quiet" onClick={onLeave}>
        {t("common.cancel")}
      </Button>
    </div>
  );
}
