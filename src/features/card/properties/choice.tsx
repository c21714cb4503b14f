import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { Select, type SelectOption } from "@/ui/form/select";

/**
 * A list whose choice is saved at once when it is picked. On a closed list the
 * arrow keys change the value at every press: those only lead the way, and
 * Enter or leaving the list saves, so that four presses are not four deeds.
 */
export function Choice<Value extends string>({
  value,
  options,
  onChoose,
  label,
  className = "",
}: {
  value: Value;
  options: readonly SelectOption<Value>[];
  /** A promise of something that is not null: the choice shows until the value follows it. */
  onChoose: (value: Value) => Promise<unknown> | undefined;
  /** The name of a list that stands in no property row. */
  label?: string;
  className?: string;
}): ReactElement {
  const [walked, setWalked] = useState<Value>();
  const [chosen, setChosen] = useState<Value>();
  const isWalking = useRef(false);
  useEffect(() => {
    if (chosen === value) setChosen(undefined);
  }, [chosen, value]);
  const choose = async (next: Value | undefined): Promise<void> => {
    setWalked(undefined);
    isWalking.current = false;
    if (next === undefined || next === value) return;
    const outcome = onChoose(next);
    if (outcome === undefined) return;
    setChosen(next);
    if ((await outcome) === null) setChosen(undefined);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Enter") void choose(walked);
    if (event.key === "Escape" && walked !== undefined) {
      // Back to what the card says; the sheet stays open.
      event.preventDefault();
      void choose(undefined);
    }
    const opens = event.key === " " || event.key === "Enter" || event.key === "F4" || event.altKey;
    isWalking.current = !opens && event.key !== "Tab";
  };
  return (
    <Select
      {...(label === undefined ? {} : { "aria-label": label })}
      value={walked ?? chosen ?? value}
      options={options}
      onValue={(next) => {
        if (isWalking.current) setWalked(next);
        else void choose(next);
      }}
      onKeyDown={press}
      onPointerDown={() => {
        isWalking.current = false;
      }}
      onBlur={() => void choose(walked)}
      className={`min-w-0 flex-1 ${className}`}
    />
  );
}
