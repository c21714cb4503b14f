import { FileUp } from "lucide-react";
import { type ReactElement, useId } from "react";
import { buttonClass } from "@/ui/button-look";

/** The browser's own file input, under words that look like a button: works with every aid, and by keyboard. */
export function FileInput({
  label,
  accept,
  look = "plain",
  disabled = false,
  onFile,
}: {
  label: string;
  accept: string;
  look?: "primary" | "plain";
  disabled?: boolean;
  onFile: (file: File) => void;
}): ReactElement {
  const id = useId();
  return (
    <span className="relative inline-flex w-fit">
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        className="peer absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was mended.
          event.target.value = "";
          if (file) onFile(file);
        }}
      />
      <label
        htmlFor={id}
        className={`${buttonClass(look, "m", "worded")} peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 peer-disabled:opacity-50`}
      >
        <FileUp aria-hidden />
        {label}
      </label>
    </span>
  );
}
