import { Search, X } from "lucide-react";
import { type ComponentProps, type ReactElement, type RefObject, useRef } from "react";
import { useTranslation } from "@/i18n/words";
import { inputClass } from "@/ui/form/field-context";
import { IconButton } from "@/ui/icon-button";

export interface SearchInputProps
  extends Omit<ComponentProps<"input">, "onChange" | "ref" | "type" | "value"> {
  /** The accessible name: what is searched. */
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** The element itself, for who offers completions at its caret. */
  readonly field?: RefObject<HTMLInputElement | null>;
}

/** Filters as one types; Escape or the cross empties it, and the hand stays in it. */
export function SearchInput({
  label,
  value,
  onValue,
  className = "",
  field,
  ...rest
}: SearchInputProps): ReactElement {
  const { t } = useTranslation();
  const own = useRef<HTMLInputElement>(null);
  const input = field ?? own;
  const clear = (): void => {
    onValue("");
    input.current?.focus();
  };
  return (
    <span className={`relative inline-flex w-full items-center ${className}`}>
      <Search aria-hidden size={14} className="pointer-events-none absolute left-2 text-ink-3" />
      <input
        autoComplete="off"
        placeholder={t("common.search")}
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        value={value}
        onChange={(event) => onValue(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || value === "") return;
          // The first Escape empties the field, the next one may close what is around it.
          event.preventDefault();
          event.stopPropagation();
          clear();
        }}
        className={`${inputClass} px-7`}
      />
      {value === "" ? null : (
        <IconButton
          size="s"
          label={t("common.clearSearch")}
          icon={<X aria-hidden />}
          onClick={clear}
          className="absolute right-0.75"
        />
      )}
    </span>
  );
}
