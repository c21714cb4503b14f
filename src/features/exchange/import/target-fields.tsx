import { type ReactElement, useEffect, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { Part } from "@/ui/section";
import { type Flow, nameOf, revise, withoutProgress } from "./import-flow";
import { suggestCode } from "./suggest-project";

/** A dry run a keystroke would make the worker run behind the hand. */
const pause = 300;

/** Where the cards go: a project that is here, or a new one with its name and code. */
export function TargetFields({ flow }: { flow: Flow }): ReactElement | null {
  const { t } = useTranslation();
  const { queries } = useServices();
  const projects = useLive(queries.projects);
  const { choices, session, file } = useStore(flow.store, useShallow(withoutProgress));
  if (!choices || !file || projects === undefined) return null;
  const { target } = choices;
  const choose = (value: string): void => {
    const project = projects.find(({ id }) => id === value);
    const name = session ? nameOf(file.name, session.table) : file.name;
    const taken = projects.map(({ code }) => code);
    const code = suggestCode(name, session?.table.keyPrefix ?? null, taken);
    const next = project
      ? { kind: "existing" as const, projectId: project.id }
      : { kind: "new" as const, name, code, timeZone: flow.timeZone };
    void revise(flow, { target: next, columnByStatus: {} });
  };
  return (
    <Part title={t("exchange.target.title")}>
      <div className="grid items-end gap-3 sm:grid-cols-3">
        <Field label={t("exchange.target.project")}>
          <Select
            value={target.kind === "new" ? "new" : target.projectId}
            onValue={choose}
            options={[
              { value: "new", label: t("exchange.target.new") },
              ...projects.map(({ id, name, code }) => ({ value: id as string, label: `${code} · ${name}` })),
            ]}
          />
        </Field>
        {target.kind === "new" ? (
          <NewProject
            key={file.name}
            start={target}
            onChange={(fields) => void revise(flow, { target: { ...target, ...fields } })}
          />
        ) : null}
      </div>
    </Part>
  );
}

type Named = { readonly name: string; readonly code: string };

function NewProject({ start, onChange }: { start: Named; onChange: (named: Named) => void }): ReactElement {
  const { t } = useTranslation();
  const [name, setName] = useState(start.name);
  const [code, setCode] = useState(start.code);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed calls for another dry run
  useEffect(() => {
    if (name === start.name && code === start.code) return;
    const timer = window.setTimeout(() => onChange({ name, code }), pause);
    return () => window.clearTimeout(timer);
  }, [name, code]);
  return (
    <>
      <Field label={t("exchange.target.name")} required>
        <TextInput value={name} onValue={setName} />
      </Field>
      <Field label={t("exchange.target.code")} hint={t("exchange.target.codeHint")} required>
        <TextInput value={code} onValue={(value) => setCode(value.toUpperCase())} />
      </Field>
    </>
  );
}
