import { Plus } from "lucide-react";
import { type FormEvent, type ReactElement, useRef, useState } from "react";
import { parseId } from "@/domain/model/ids";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import type { CapacityForm } from "./use-capacity";

/** One more line: somebody known here or somebody new, for an activity or for any. */
export function AddLine({ form }: { form: CapacityForm }): ReactElement {
  const { t } = useTranslation();
  const [who, setWho] = useState<string>("new");
  const [name, setName] = useState("");
  const [activity, setActivity] = useState("");
  const [isSent, setSent] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const personId = parseId("person", who);
  const problem =
    personId === null
      ? name.trim() === ""
        ? t("capacity.add.nameMissing")
        : undefined
      : form.cells.isFree(personId, activity)
        ? undefined
        : t("capacity.sheet.taken", { name: form.cells.nameOf(personId) });
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSent(true);
    if (problem !== undefined) return;
    const done = personId
      ? await form.cells.add(personId, activity.trim())
      : await form.cells.addSomebody(name.trim(), activity.trim());
    if (!done) return;
    // What was typed meanwhile is somebody else's name.
    setName((now) => (now === name ? "" : now));
    // The next one is written at once.
    box.current?.querySelector<HTMLElement>(personId ? "select" : "input")?.focus();
    setActivity("");
    setSent(false);
  };
  return (
    <form
      ref={box}
      noValidate
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => void send(event)}
    >
      <div className="min-w-44 flex-1">
        <Field label={t("capacity.add.person")} error={isSent && personId ? problem : undefined}>
          <Select
            value={who}
            onValue={setWho}
            options={[
              { value: "new", label: t("capacity.add.somebody") },
              ...form.facts.people.map((person) => ({ value: person.id as string, label: person.name })),
            ]}
          />
        </Field>
      </div>
      {personId ? null : (
        <div className="min-w-40 flex-1">
          <Field label={t("capacity.add.name")} error={isSent ? problem : undefined}>
            <TextInput value={name} onValue={setName} />
          </Field>
        </div>
      )}
      <div className="min-w-36 flex-1">
        <Field label={t("capacity.add.activity")}>
          <TextInput value={activity} onValue={setActivity} placeholder={t("capacity.sheet.any")} />
        </Field>
      </div>
      <Button type="submit" icon={<Plus aria-hidden />}>
        {t("capacity.add.do")}
      </Button>
    </form>
  );
}
