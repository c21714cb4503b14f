import { type ReactElement, useState } from "react";
import { TextInput } from "@/ui/form/text-input";

/** A line that is written when its field is left or Enter is pressed; left blank, or by Escape, it is as it was. */
export function CommittedText({
  value,
  label,
  onCommit,
}: {
  value: string;
  label?: string;
  onCommit: (value: string) => void;
}): ReactElement {
  const [draft, setDraft] = useState<string>();
  const commit = (): void => {
    if (draft !== undefined && draft.trim() !== "" && draft.trim() !== value) onCommit(draft.trim());
    setDraft(undefined);
  };
  return (
    <TextInput
      {...(label === undefined ? {} : { "aria-label": label })}
      value={draft ?? value}
      onValue={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        else if (event.key === "Escape" && draft !== undefined) {
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}
