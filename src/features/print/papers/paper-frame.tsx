import { ArrowLeft, Printer } from "lucide-react";
import { type ReactElement, type ReactNode, useState } from "react";
import type { Project } from "@/domain/model/entities";
import type { MarkingLevel } from "@/domain/model/vocabulary";
import { effectiveMarking } from "@/domain/rules/marking";
import { markingLabels } from "@/domain/rules/marking-words";
import { paths } from "@/features/paths";
import { usePaper } from "@/features/pieces/paper/use-paper";
import { usePrint } from "@/features/pieces/paper/use-print";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { LinkButton } from "@/ui/link-button";
import type { Paper } from "../paper";
import { PrintTitle } from "../print-sheet";
import { PrintNav, type PrintOf } from "./print-nav";

/** Everything that is printed: what to choose before, the paper as it will be, the marking of what is on it. */
export function PaperFrame({
  project,
  of,
  hint,
  paper,
  onPaper,
  levels,
  options,
  hasTitle = true,
  children,
}: {
  project: Project;
  of: PrintOf;
  hint: string;
  paper: Paper;
  onPaper: (paper: Paper) => void;
  /** Of the cards that are on it. */
  levels: readonly (MarkingLevel | null | undefined)[];
  options?: ReactNode;
  /** False for what is cut up: each part says for itself what it is. */
  hasTitle?: boolean;
  children: ReactNode;
}): ReactElement {
  const { t } = useTranslation();
  const { queries, now } = useServices();
  const [openedAt] = useState(now);
  const workspace = useLive(queries.workspace);
  const marking = effectiveMarking(workspace?.marking ?? { level: "NP", label: markingLabels.NP }, [
    project.marking,
    ...levels,
  ]);
  useShownMarking(marking.level);
  usePaper(paper);
  const print = usePrint();
  return (
    <div className="bg-canvas p-6 print:bg-surface print:p-0">
      <div className="mx-auto mb-5 grid max-w-3xl gap-3 print:hidden">
        <h1 tabIndex={-1} className="font-semibold text-xl">
          {t(`print.titles.${of}`)}
        </h1>
        <PrintNav code={project.code} here={of} />
        <p className="text-ink-2">{hint}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t("print.paper")}>
            <Select
              value={paper.size}
              onValue={(size) => onPaper({ ...paper, size })}
              options={(["A4", "A3"] as const).map((value) => ({ value, label: value }))}
            />
          </Field>
          <Field label={t("print.turn")}>
            <Select
              value={paper.turn}
              onValue={(turn) => onPaper({ ...paper, turn })}
              options={(["portrait", "landscape"] as const).map((value) => ({
                value,
                label: t(`print.turns.${value}`),
              }))}
            />
          </Field>
          {options}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            icon={<Printer aria-hidden />}
            onClick={() => void print(`${project.code} ${paper.size}`)}
          >
            {t("print.print")}
          </Button>
          <LinkButton href={`#${paths.sprints(project.code)}`} icon={<ArrowLeft aria-hidden />}>
            {t("print.back")}
          </LinkButton>
        </div>
      </div>
      <section
        aria-label={t("print.preview")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow window the paper is scrolled, also by keyboard
        tabIndex={0}
        className={`mx-auto overflow-x-auto bg-surface p-6 print:overflow-visible text-ink shadow-1 print:max-w-none print:p-0 print:shadow-none ${paper.turn === "landscape" ? "max-w-6xl" : "max-w-3xl"}`}
      >
        {hasTitle ? (
          <PrintTitle
            project={project}
            marking={marking}
            isFictional={workspace?.fictional === true || project.fictional}
            now={openedAt}
          />
        ) : null}
        {children}
      </section>
    </div>
  );
}
