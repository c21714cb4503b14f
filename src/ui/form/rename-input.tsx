import { type ReactElement, useRef, useState } from "react";
import { TextInput } from "./text-input";
import type { Typing } from "./typed";

/** A name, written anew where it stands: Enter and leaving keep it, Escape leaves it as it was. */
export function RenameInput({
  name,
  label,
  typing,
  rename,
  onLeave,
}: {
  name: string;
  label: string;
  /** Where what is being typed stands, for who keeps it beyond this input. */
  typing?: Typing;
  /** Answers whether it was accepted: a refusal leaves the field open, with what was typed. */
  rename: (name: string) => Promise<boolean>;
  onLeave: () => void;
}): ReactElement {
  const own = useState<string>();
  const [typed, setText] = typing ?? own;
  const text = typed ?? name;
  const isDone = useRef(false);
  const leave = (): void => {
    isDone.current = true;
    setText(undefined);
    onLeave();
  };
  const keep = async (): Promise<void> => {
    if (isDone.current) return;
    if (text.trim() === "" || text === name || (await rename(text))) leave();
  };
  return (
    <TextInput
      autoFocus
      dir="auto"
      aria-label={label}
      value={text}
      onValue={setText}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") void keep();
        if (event.key !== "Escape") return;
        // Used here: what lies around it stays open.
        event.preventDefault();
        leave();
      }}
    />
  );
}
