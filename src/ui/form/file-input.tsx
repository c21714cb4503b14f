import { FileUp } from "lucide-react";
import { type ReactElement, type ReactNode, useId } from "react";
import { buttonClass } from "@/ui/button-look";

/** The browser's own file input, under words that look like a button: works with every aid, and by keyboard. */
export function FileInput({
  label,
  accept,
  look = "plain",
  icon = <FileUp aria-hidden />,
  multiple = false,
  disabled = false,
  describedBy,
  onFiles,
}: {
  label: string;
  accept?: string;
  look?: "primary" | "plain";
  icon?: ReactNode;
  multiple?: boolean;
  disabled?: boolean;
  /** The id of words that say what may be chosen. */
  describedBy?: string;
  /** At least one. */
  onFiles: (files: readonly [File, ...File[]]) => void;
}): ReactElement {
  const id = useId();
  return (
    <span className="relative inline-flex w-fit">
      <input
        id={id}
        type="file"
        {...(accept === undefined ? {} : { accept })}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        multiple={multiple}
        disabled={disabled}
        className="peer absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const [first, ...rest] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (first) onFiles([first, ...rest]);
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass(look, "m", "worded")} peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 peer-disabled:opacity-50`}
      >
        {icon}
        {label}
      </label>
    </span>
  );
}
