import { X } from "lucide-react";
import { type ReactElement, useRef } from "react";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { PropertyRow, quietInput } from "../properties/property-row";
import { usePartsIfRead, useSheet } from "../sheet-context";
import { CardLine } from "./card-line";
import { CardPicker } from "./card-picker";

/** The card of which this one is a part: opened, chosen by key or words, or left. */
export function ParentRow(): ReactElement | null {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, key, mayEdit } = useSheet();
  const parts = usePartsIfRead();
  // Without one there is nothing to read: the row is whole in the first frame.
  const parent = card.parentCardId === null ? null : parts?.parent;
  const box = useRef<HTMLDivElement>(null);
  if (parent === null && !mayEdit) return null;
  const put = (parentCardId: typeof card.parentCardId, said: string) =>
    act({ type: "card/parent", cardId: card.id, parentCardId }, said);
  const leave = async (): Promise<void> => {
    const said = t("parts.parent.cleared", { key, parent: parent?.key ?? "" });
    // The button goes away with the parent: focus goes to where another is chosen, once it is there.
    if (await put(null, said))
      requestAnimationFrame(() => setTimeout(() => box.current?.querySelector("input")?.focus(), 50));
  };
  return (
    <PropertyRow label={t("parts.parent.label")} isGroup>
      <div ref={box} className="flex min-h-7.5 min-w-0 flex-1 items-center gap-1">
        {parent === undefined ? null : parent === null ? (
          <CardPicker
            label={t("parts.parent.choose")}
            projectId={card.projectId}
            without={[card.id]}
            onPick={(found) => void put(found.card.id, t("parts.parent.set", { key, parent: found.key }))}
            className={quietInput}
          />
        ) : (
          <>
            <span className="flex min-w-0 flex-1 pl-2.25">
              <CardLine neighbour={parent} />
            </span>
            {mayEdit ? (
              <button
                type="button"
                aria-label={t("parts.parent.remove", { key: parent.key })}
                onClick={() => void leave()}
                className="inline-grid size-6 shrink-0 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden size={14} />
              </button>
            ) : null}
          </>
        )}
      </div>
    </PropertyRow>
  );
}
