import { Combobox } from "@base-ui/react/combobox";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { type ReactElement, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { inputClass } from "@/ui/form/field-context";

export interface PickOption {
  readonly id: string;
  readonly label: string;
  /** Before the label: a mark, an icon. Decoration only. */
  readonly mark?: ReactNode;
  /** After the label, quieter: a key, a status. */
  readonly hint?: string;
}

export interface SearchPickerProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What was typed; the options are whoever answers it, found by the caller. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly PickOption[];
  readonly onPick: (id: string) => void;
  /** What to say above the options or instead of them: « Recherche… », « Aucune carte ne correspond. » */
  readonly status: string;
  readonly className?: string;
  readonly autoFocus?: boolean;
}

/**
 * A field in which one types, and a list of what answers, from which one picks with the arrows and Enter. What is
 * picked leaves the field empty: it is shown elsewhere.
 */
export function SearchPicker(props: SearchPickerProps): ReactElement {
  const { label, query, onQuery, options, onPick, status } = props;
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [home, setHome] = useState<HTMLElement | null>(null);
  return (
    <CSPProvider disableStyleElements>
      <Combobox.Root<PickOption>
        items={options}
        filter={null}
        autoHighlight
        value={null}
        inputValue={query}
        itemToStringLabel={(option) => option.label}
        isItemEqualToValue={(a, b) => a.id === b.id}
        onInputValueChange={(text, { reason }) => {
          if (reason === "input-change" || reason === "input-clear") onQuery(text);
        }}
        onValueChange={(option) => {
          if (option === null) return;
          onQuery("");
          onPick(option.id);
        }}
      >
        <Combobox.Input
          ref={(input: HTMLInputElement | null) => {
            field.current = input;
            setHome(input?.closest<HTMLElement>("[role=dialog]") ?? null);
          }}
          aria-label={label}
          autoComplete="off"
          // Only where the person has just asked for this field.
          autoFocus={props.autoFocus ?? false}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          className={`${inputClass} ${props.className ?? ""}`}
        />
        {/* Inside the sheet or dialog of the field: what belongs to it is found there by those who listen. */}
        <Combobox.Portal container={home}>
          <Combobox.Positioner sideOffset={4} align="start" className="z-50">
            <Combobox.Popup
              ref={(popup: HTMLElement | null) => {
                if (popup) nameDismissals(t("common.closeList"), field.current, popup);
              }}
              className="w-[max(16rem,var(--anchor-width))] max-w-(--available-width) rounded-m border border-line-strong bg-raised p-1 text-ink text-m shadow-2 outline-none"
            >
              <Combobox.Status className={status === "" ? "" : "px-2 py-1 text-ink-3 text-s"}>
                {status}
              </Combobox.Status>
              <Combobox.List
                aria-label={label}
                className="max-h-[min(18rem,calc(var(--available-height)-3rem))] overflow-y-auto"
              >
                {(option: PickOption) => (
                  <Combobox.Item
                    key={option.id}
                    value={option}
                    className="flex min-h-7 cursor-default select-none items-center gap-2 rounded-s px-2 py-1 data-highlighted:bg-accent-soft data-highlighted:text-accent-ink forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2 forced-colors:data-highlighted:outline-solid"
                  >
                    {option.mark}
                    <span className="min-w-0 flex-1 wrap-anywhere">{option.label}</span>
                    {option.hint === undefined ? null : (
                      <span className="shrink-0 text-ink-3 text-s">{option.hint}</span>
                    )}
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </CSPProvider>
  );
}

/**
 * Before the field and behind the list Base UI puts a button each, for who reads without a pointer, and names them in
 * English whatever the language: as of 1.9 it takes no name for them.
 */
function nameDismissals(name: string, field: Element | null, popup: Element): void {
  for (const button of [field?.previousElementSibling, popup.nextElementSibling])
    if (button?.getAttribute("aria-label") === "Dismiss") button.setAttribute("aria-label", name);
}
