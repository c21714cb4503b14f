import { Pencil, Plus } from "lucide-react";
import { type ReactElement, useMemo, useRef, useState } from "react";
import type { Row } from "@/domain/change";
import { type Phase, phases } from "@/domain/model/planning";
import { budgetText } from "@/features/pieces/plan/money-words";
import { NoRowFor, RegisterFilterBar } from "@/features/pieces/plan/register/register-filter";
import type { FilteredSpec } from "@/features/pieces/plan/register/register-spec";
import { useRegisterFilter } from "@/features/pieces/plan/register/use-register-filter";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { inNameOrder } from "@/lib/name-order";
import { Button } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { IconButton } from "@/ui/icon-button";
import { Markdown } from "@/ui/markdown/markdown";
import { ExternalDialog } from "./external-dialog";
import { RemoveExternal } from "./remove-external";

/** Projects that others steer, with their public figures and never a board (F19). */
export function External({
  portfolio,
  projects,
}: {
  portfolio: Row<"portfolio">;
  projects: readonly Row<"project">[];
}): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Row<"project"> | "new" | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const sorted = useMemo(() => inNameOrder(projects), [projects]);
  const spec = useExternalSpec();
  const filter = useRegisterFilter(spec, sorted);
  const shown = { spec, filter, of: projects.length, field };
  const list = useRef<HTMLUListElement>(null);
  const beside = (at: number): HTMLElement | null => {
    const [before, after] = [at - 1, at + 1].map((each) =>
      list.current?.children[each]?.querySelector("button"),
    );
    return after ?? before ?? add.current;
  };
  return (
    <section className="grid gap-3" aria-labelledby="external-projects">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="mr-auto grid min-w-0 gap-0.5">
          <h2 id="external-projects" className="font-semibold text-l">
            {t("plan.registers.parts.external")}
          </h2>
          <p className="max-w-prose text-ink-2">{t("plan.registers.external.hint")}</p>
        </div>
        <Button ref={add} writes icon={<Plus aria-hidden />} onClick={() => setOpen("new")}>
          {t("plan.registers.external.add")}
        </Button>
      </div>
      {projects.length === 0 ? (
        <div className="rounded-l border border-line border-dashed">
          <EmptyState title={t("plan.registers.external.empty")} />
        </div>
      ) : null}
      {projects.length > 1 || filter.isOn ? <RegisterFilterBar {...shown} /> : null}
      {projects.length > 0 && filter.rows.length === 0 ? <NoRowFor {...shown} /> : null}
      {filter.rows.length === 0 ? null : (
        <ul ref={list} className="grid gap-3 sm:grid-cols-2">
          {filter.rows.map((project, at) => (
            <ExternalProject
              key={project.id}
              project={project}
              onOpen={() => {
                filter.keep(project.id);
                setOpen(project);
              }}
              heir={() => beside(at)}
            />
          ))}
        </ul>
      )}
      {open === null ? null : (
        <ExternalDialog
          portfolio={portfolio}
          project={open === "new" ? null : open}
          onDone={(ids) => ids.forEach(filter.keep)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

/** What a project of others is found by, and the phase in which it is. */
function useExternalSpec(): FilteredSpec<Row<"project">> {
  const { t } = useTranslation();
  return useMemo(() => {
    const name = (phase: Phase) => t(`plan.registers.phase.${phase}`);
    return {
      title: t("plan.registers.parts.external"),
      nameOf: (project) => project.name,
      columns: [],
      words: ({ phase, panorama, sources = [] }) => [
        ...[phase ? name(phase) : "", panorama?.ministry ?? "", panorama?.goals ?? ""],
        ...sources,
      ],
      choices: [
        {
          key: "phase",
          title: t("plan.registers.project.phase"),
          all: t("plan.registers.all.phases"),
          options: phases.map((value) => ({ value, label: name(value) })),
          of: ({ phase }) => phase ?? "",
        },
      ],
    };
  }, [t]);
}

function ExternalProject({
  project,
  onOpen,
  heir,
}: {
  project: Row<"project">;
  onOpen: () => void;
  heir: () => HTMLElement | null;
}): ReactElement {
  const { t, language } = useTranslation();
  const format = useFormat();
  const date = useKnownDate();
  const { name, phase, money, panorama, sources = [] } = project;
  const figures = [
    phase ? t(`plan.registers.phase.${phase}`) : "",
    budgetText(t, language, money?.estimated),
    typeof panorama?.months === "number"
      ? t("plan.registers.external.months", { count: panorama.months })
      : "",
    date(panorama?.asOf),
  ];
  return (
    <li className="grid content-start gap-1 rounded-l border border-line bg-surface p-4 shadow-1">
      <div className="flex items-start gap-2">
        <h3 className="mr-auto min-w-0 font-semibold wrap-anywhere">{name}</h3>
        <IconButton
          writes
          size="s"
          label={t("plan.pieces.register.edit", { name })}
          icon={<Pencil aria-hidden />}
          onClick={onOpen}
        />
        <RemoveExternal project={project} heir={heir} />
      </div>
      {panorama?.goals ? <Markdown text={panorama.goals} className="text-ink-2" /> : null}
      <p>{figures.filter((text) => text !== "").join(" · ")}</p>
      {sources.length > 0 ? <p className="text-ink-3 text-s">{format.list(sources)}</p> : null}
    </li>
  );
}
