import { X } from "lucide-react";
import { type ReactElement, useRef, useState } from "react";
import { type PersonId, parseId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useTranslation } from "@/i18n/words";
import { must } from "@/lib/assert";
import { initials } from "@/lib/text";
import { paletteFor } from "@/ui/palette";
import { PersonMark } from "../person-mark";
import { useSheet } from "../sheet-context";
import { UnsavedText } from "../texts/unsaved-text";
import { Choice } from "./choice";
import { NewName } from "./new-name";
import { PropertyRow, ReadRow } from "./property-row";

const nobody = "";
const somebodyNew = "new";

/** Who works on the card: chosen among the people known here, or added on the spot. */
export function PeopleRow(): ReactElement {
  const { t } = useTranslation();
  const { act } = useServices();
  const { card, frame, key, mayEdit } = useSheet();
  const [isAdding, setIsAdding] = useState(false);
  const typing = useState<string>();
  const stop = (): void => {
    setIsAdding(false);
    typing[1](undefined);
  };
  const box = useRef<HTMLDivElement>(null);
  const label = t("card.property.assignees");
  const nameOf = (id: PersonId): string => frame.peopleById.get(id)?.name ?? t("card.history.lost.person");
  const peopleOf = (id: PersonId) => {
    const person = frame.peopleById.get(id);
    return person ? [person] : [];
  };
  const toChooser = (): void => box.current?.querySelector("select")?.focus();

  const assign = (id: PersonId, name: string) =>
    act(
      { type: "card/edit", cardId: card.id, fields: { assign: [id] } },
      t("card.said.assigned", { name, key }),
    );
  const unassign = async (id: PersonId): Promise<void> => {
    const said = t("card.said.unassigned", { name: nameOf(id), key });
    // The button goes away with the person: focus goes to where another is chosen.
    if (await act({ type: "card/edit", cardId: card.id, fields: { unassign: [id] } }, said)) toChooser();
  };
  const add = async (name: string): Promise<boolean> => {
    const person = { name, initials: initials(name), colour: paletteFor(name) };
    const done = await act({ type: "person/add", ...person }, "");
    if (!done) return false;
    const id = parseId("person", done.plan.changes[0]?.id ?? "");
    await assign(must(id, "person/add bears a person"), name);
    stop();
    return true;
  };

  if (!mayEdit && card.assignees.length === 0)
    return (
      <>
        <ReadRow label={label}>{t("card.value.nobody")}</ReadRow>
        <UnsavedText text={typing[0]} isOnDesk={false} />
      </>
    );
  const others = [...frame.peopleById.values()].filter((person) => !card.assignees.includes(person.id));
  const collator = new Intl.Collator("fr");
  const options = others.sort((a, b) => collator.compare(a.name, b.name));
  return (
    <PropertyRow label={label} isGroup>
      <div ref={box} className="grid min-w-0 flex-1 gap-0.5 py-0.5">
        {card.assignees.map((id) => (
          <div key={id} className="flex min-h-6.5 items-center gap-2 pl-2.25">
            {peopleOf(id).map((person) => (
              <PersonMark key={person.id} person={person} />
            ))}
            <span className="min-w-0 wrap-anywhere">{nameOf(id)}</span>
            {mayEdit ? (
              <button
                type="button"
                aria-label={t("card.unassign", { name: nameOf(id) })}
                onClick={() => void unassign(id)}
                className="inline-grid size-6 shrink-0 place-items-center rounded-m text-ink-3 hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden size={14} />
              </button>
            ) : null}
          </div>
        ))}
        <UnsavedText text={typing[0]} isOnDesk={false} />
        {!mayEdit ? null : isAdding ? (
          <NewName label={t("card.personName")} typing={typing} onAdd={add} onLeave={stop} />
        ) : (
          <Choice<PersonId | typeof nobody | typeof somebodyNew>
            label={t("card.assign")}
            value={nobody}
            options={[
              { value: nobody, label: t("card.assignHint") },
              ...options.map((person) => ({ value: person.id, label: person.name })),
              { value: somebodyNew, label: t("card.newPerson") },
            ]}
            onChoose={(chosen) => {
              const id = parseId("person", chosen);
              if (chosen === somebodyNew) setIsAdding(true);
              else if (id) void assign(id, nameOf(id));
              // The list stays on « Assigner… »: whoever was chosen stands above it.
              return undefined;
            }}
            className="text-ink-3 [&_select]:border-transparent [&_select]:bg-transparent [&_select]:text-ink-3 hover:[&_select]:border-line-strong"
          />
        )}
      </div>
    </PropertyRow>
  );
}
