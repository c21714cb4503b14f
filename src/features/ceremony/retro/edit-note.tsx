import { type ReactElement, useState } from "react";
import type { Row } from "@/domain/change";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/form/text-area";

/** A note is written anew in its place. */
export function EditNote({
  note,
  label,
  onLeave,
}: {
  note: Row<"retroNote">;
  label: string;
  onLeave: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const [text, setText] = useState(note.text);
  const save = async (): Promise<void> => {
    const done = await act({ type: "retro/edit", noteId: note.id, text }, t("ceremony.retro.edited"));
    if (done) onLeave();
  };
  return (
    <div className="grid gap-1.5">
      <TextArea
        autoFocus
        aria-label={label}
        value={text}
        onValue={setText}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Escape") onLeave();
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          void save();
        }}
      />
      <div className="flex gap-2">
        <Button size="s" look="primary" onClick={() => void save()}>
          {t("common.save")}
        </Button>
        <Button size="s" onClick={onLeave}>
          {t("common.cancel")}
        </Button>
      </div>
    </div>
  );
}
