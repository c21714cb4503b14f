import { type ReactElement, useCallback } from "react";
import { actorName } from "@/features/pieces/history/actor-name";
import { navigate, withQuery } from "@/features/route";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { Button } from "@/ui/button";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { SearchInput } from "@/ui/form/search-input";
import { Select } from "@/ui/form/select";
import { deedKinds, type JournalFilter } from "./journal-filter";

function set(changes: Readonly<Record<string, string | null>>): void {
  navigate(withQuery(changes), { replace: true });
}

const blank = { who: null, kind: null, project: null, from: null, to: null, q: null };

/** Which deeds are shown: by person, project, kind, period and words; all of it in the address. */
export function JournalFilters({ filter }: { filter: JournalFilter }): ReactElement {
  const { t } = useTranslation();
  const { queries } = useServices();
  const projects = useLive(queries.projects) ?? [];
  const actors = useLive(useCallback(() => queries.journalActors(), [queries])) ?? [];
  const any = { value: "", label: t("journal.filter.any") };
  const isOn = Object.values(filter).some((value) => value !== "");
  const code = projects.find(({ id }) => id === filter.projectId)?.code ?? "";
  const names = filter.who === "" || actors.includes(filter.who) ? actors : [filter.who, ...actors];
  return (
    <search className="grid items-end gap-3 rounded-l border border-line bg-surface p-3 sm:grid-cols-2 lg:grid-cols-3">
      <div className="grid gap-1">
        <span aria-hidden className="font-medium">
          {t("journal.filter.search")}
        </span>
        <SearchInput
          label={t("journal.filter.text")}
          placeholder={t("journal.filter.textHint")}
          value={filter.text}
          onValue={(q) => set({ q })}
        />
      </div>
      <Field label={t("journal.filter.who")}>
        <Select
          value={filter.who}
          onValue={(who) => set({ who })}
          options={[any, ...names.map((name) => ({ value: name, label: actorName(t, name) }))]}
        />
      </Field>
      <Field label={t("journal.filter.project")}>
        <Select
          value={code}
          onValue={(project) => set({ project })}
          options={[
            { ...any, label: t("journal.filter.anyProject") },
            ...projects.map((project) => ({ value: project.code as string, label: project.name })),
          ]}
        />
      </Field>
      <Field label={t("journal.filter.kind")}>
        <Select
          value={filter.kind as string}
          onValue={(kind) => set({ kind })}
          options={[
            any,
            ...deedKinds.map((kind) => ({ value: kind as string, label: t(`journal.kind.${kind}`) })),
          ]}
        />
      </Field>
      <Field label={t("journal.filter.from")}>
        <DayInput value={dayOf(filter.from)} onValue={(day) => day !== undefined && set({ from: day })} />
      </Field>
      <Field label={t("journal.filter.to")}>
        <DayInput value={dayOf(filter.to)} onValue={(day) => day !== undefined && set({ to: day })} />
      </Field>
      {isOn ? (
        <Button className="justify-self-start" onClick={() => set(blank)}>
          {t("journal.filter.reset")}
        </Button>
      ) : null}
    </search>
  );
}

function dayOf(text: string): Day | null {
  return text === "" ? null : (text as Day);
}
