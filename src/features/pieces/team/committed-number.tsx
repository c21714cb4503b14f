import { type ReactElement, useRef } from "react";
import { NumberInput, type NumberInputProps } from "@/ui/form/number-input";

interface Props extends Omit<NumberInputProps, "onValue" | "value"> {
  readonly value: number | null;
  /** Asked when the input is left or Enter is pressed, and only for another number than the one that stood there. */
  readonly onCommit: (value: number | null) => void;
}

/** A number that is kept when one leaves it, as a cell of a sheet is; Escape gives the old one back. */
export function CommittedNumber({ value, onCommit, onBlur, onKeyDown, ...rest }: Props): ReactElement {
  const typed = useRef<number | null | undefined>(value);
  const isTouched = useRef(false);
  const commit = (): void => {
    if (isTouched.current && typed.current !== undefined && typed.current !== value) onCommit(typed.current);
    isTouched.current = false;
  };
  return (
    <NumberInput
      {...rest}
      value={value}
      onValue={(number) => {
        typed.current = number;
        isTouched.current = true;
      }}
      onBlur={(event) => {
        onBlur?.(event);
        commit();
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key === "Enter" && !event.nativeEvent.isComposing) {
          event.preventDefault();
          commit();
        }
      }}
    />
  );
}
