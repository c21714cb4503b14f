import { Tags, X } from "lucide-react";
import { type ReactElement, useRef, useState } from "react";
import type { LabelId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { inNameOrder } from "@/lib/name-order";
import { Pill } from "@/ui/badge/pill";
import { Button } from "@/ui/button";
import { IconButton } from "@/ui/icon-button";
import { isPaletteName, paletteFor } from "@/ui/palette";
import { PropertyRow } from "../properties/property-row";
import { useSheet } from "../sheet-context";
import { LabelPicker } from "./label-picker";
import { NamesDialog } from "./names-dialog";

/** Labels shown before one asks for the others: an import may bring hundreds on one card. */
const few = 12;

/** The labels of the card: added, made, taken off; and renamed for the whole project. */
export function LabelsRow(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const [isWhole, setIsWhole] = useState(false);
  const [isManaging, setIsManaging] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const labels = inNameOrder(card.labels.flatMap((id) => frame.labelsById.get(id) ?? []));
  // One more button for one more label would be longer than the label.
  const shown = isWhole || labels.length <= few + 1 ? labels : labels.slice(0, few);
  const hidden = labels.length - shown.length;
  const remove = async (id: LabelId, name: string): Promise<void> => {
    const said = t("parts.label.removed", { name, key });
    // The button goes away with the label: focus goes to where another is chosen.
    if (await act({ type: "card/edit", cardId: card.id, fields: { unlabel: [id] } }, said))
      box.current?.querySelector("input")?.focus();
  };
  return (
    <PropertyRow label={t("card.property.labels")} isGroup>
      <div ref={box} className="grid min-w-0 flex-1 gap-1 py-0.5">
        {labels.length === 0 && !mayEdit ? (
          <span className="px-2.25 py-1">{t("card.value.noLabel")}</span>
        ) : null}
        {labels.length === 0 ? null : (
          <ul className="flex min-w-0 flex-wrap gap-1.5 pl-2.25">
            {shown.map(({ id, name, colour }) => (
              <li key={id} className="flex min-w-0 max-w-full items-center">
                <Pill color={isPaletteName(colour) ? colour : paletteFor(name)}>{name}</Pill>
                {mayEdit ? (
                  <button
                    type="button"
                    aria-label={t("parts.label.remove", { name })}
                    onClick={() => void remove(id, name)}
                    className="inline-grid size-6 shrink-0 place-items-center rounded-full text-ink-3 hover:bg-sunken hover:text-ink"
                  >
                    <X aria-hidden size={13} />
                  </button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {hidden > 0 || isWhole ? (
          <Button size="s" look="quiet" className="justify-self-start" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t("parts.label.less") : t("parts.label.more", { count: hidden })}
          </Button>
        ) : null}
        {mayEdit ? (
          <div className="flex items-center gap-1">
            <LabelPicker />
            <IconButton
              size="s"
              label={t("parts.label.manage")}
              icon={<Tags aria-hidden />}
              onClick={() => setIsManaging(true)}
            />
          </div>
        ) : null}
      </div>
      {isManaging ? (
        <NamesDialog
          title={t("parts.label.manageTitle")}
          rows={inNameOrder(frame.labelsById.values())}
          empty={t("parts.label.empty")}
          onEdit={(labelId, fields) =>
            act({ type: "label/edit", labelId, ...fields }, (done) =>
              t("parts.names.saved", { name: done.plan.about.name ?? "" }),
            )
          }
          onRemove={(labelId, name) =>
            act({ type: "label/remove", labelId }, t("parts.label.deleted", { name }))
          }
          onClose={() => setIsManaging(false)}
        />
      ) : null}
    </PropertyRow>
  );
}
