import { type ReactElement, useState } from "react";
import { type EpicId, parseId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { Mark } from "@/ui/badge/mark";
import { isPaletteName, paletteFor } from "@/ui/palette";
import { NamesDialog } from "../labels/names-dialog";
import { useSheet } from "../sheet-context";
import { UnsavedText } from "../texts/unsaved-text";
import { Choice } from "./choice";
import { NewName } from "./new-name";
import { PropertyRow, ReadRow } from "./property-row";
import { useEdit } from "./use-edit";

const none = "";
const fresh = "new";
const manage = "manage";

/** The epic that the card belongs to: chosen, made on the spot, or renamed with the others of the project. */
export function EpicRow(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, mayEdit } = useSheet();
  const edit = useEdit();
  const [mode, setMode] = useState<"choose" | "new" | "manage">("choose");
  const typing = useState<string>();
  const stop = (): void => {
    setMode("choose");
    typing[1](undefined);
  };
  const label = t("card.property.epic");
  const epics = [...frame.epicsById.values()];
  const epic = card.epicId === null ? undefined : frame.epicsById.get(card.epicId);
  const colour = epic?.colour ?? "slate";
  const lead = epic && <Mark color={isPaletteName(colour) ? colour : "slate"} />;
  const add = async (name: string): Promise<boolean> => {
    const command = { type: "epic/add", projectId: card.projectId, name, colour: paletteFor(name) } as const;
    const done = await act(command, "");
    if (!done) return false;
    const epicId = parseId("epic", done.plan.changes[0]?.id ?? "");
    await edit({ epicId: must(epicId, "epic/add bears an epic") }, label);
    stop();
    return true;
  };
  if (!mayEdit)
    return (
      <>
        <ReadRow label={label} lead={lead}>
          {epic?.name ?? t("card.value.noEpic")}
        </ReadRow>
        <UnsavedText text={typing[0]} isOnDesk={false} />
      </>
    );
  if (mode === "new")
    return (
      <PropertyRow label={label} isGroup>
        <NewName label={t("parts.epic.name")} typing={typing} onAdd={add} onLeave={stop} />
      </PropertyRow>
    );
  return (
    <PropertyRow label={label} lead={lead}>
      <Choice<EpicId | typeof none | typeof fresh | typeof manage>
        value={epic?.id ?? none}
        options={[
          { value: none, label: t("card.value.noEpic") },
          ...epics.map(({ id, name }) => ({ value: id, label: name })),
          { value: fresh, label: t("parts.epic.new") },
          ...(epics.length > 0 ? ([{ value: manage, label: `${t("parts.epic.manage")}…` }] as const) : []),
        ]}
        onChoose={(chosen) => {
          if (chosen === fresh) setMode("new");
          else if (chosen === manage) setMode("manage");
          else return edit({ epicId: parseId("epic", chosen) }, label);
          return undefined;
        }}
      />
      {mode === "manage" ? (
        <NamesDialog
          title={t("parts.epic.manageTitle")}
          rows={epics}
          empty={t("parts.epic.empty")}
          onEdit={(epicId, fields) =>
            act({ type: "epic/edit", epicId, ...fields }, (done) =>
              t("parts.names.saved", { name: done.plan.about.name ?? "" }),
            )
          }
          onClose={() => setMode("choose")}
        />
      ) : null}
    </PropertyRow>
  );
}
