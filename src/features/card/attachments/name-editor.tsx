import { type ReactElement, useRef, useState } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import type { Attached } from "@/storage/queries/attachments";
import { TextInput } from "@/ui/form/text-input";

/** A file's name, written anew where it stands: Enter keeps it, Escape leaves it as it was. */
export function NameEditor({ item, onLeave }: { item: Attached; onLeave: () => void }): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [name, setName] = useState(item.name);
  const isDone = useRef(false);
  const leave = (): void => {
    isDone.current = true;
    onLeave();
  };
  const keep = async (): Promise<void> => {
    if (isDone.current) return;
    if (name.trim() === "" || name === item.name) return leave();
    const said = t("card.attachment.said.renamed", { name });
    // A refusal leaves the field open, with what was typed.
    if (await act({ type: "attachment/rename", attachmentId: item.id, name }, said)) leave();
  };
  return (
    <TextInput
      autoFocus
      aria-label={t("card.attachment.name")}
      value={name}
      onValue={setName}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") void keep();
        if (event.key !== "Escape") return;
        // Used here: the sheet stays open.
        event.preventDefault();
        leave();
      }}
    />
  );
}
