import { ArrowLeft, Printer } from "lucide-react";
import { type ReactElement, useMemo, useState } from "react";
import type { Project } from "@/domain/model/entities";
import { effectiveMarking } from "@/domain/rules/marking";
import { markingLabels } from "@/domain/rules/marking-words";
import { paths } from "@/features/paths";
import { useShownMarking } from "@/features/pieces/use-shown-marking";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/form/checkbox";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import { LinkButton } from "@/ui/link-button";
import { Skeleton } from "@/ui/skeleton";
import { columnsAcross, type Paper, partsOf } from "./paper";
import { PrintSheet, PrintTitle } from "./print-sheet";
import { usePaper } from "./use-paper";
import { useDescriptions, useWholeBoard, type WholeBoard } from "./use-whole-board";

/** The whole board for paper: every card of the open columns, no interface, the marking on each page. */
export function PrintScreen({ project }: { project: Project }): ReactElement {
  const { t } = useTranslation();
  const board = useWholeBoard(project.id);
  if (board) return <Ready key={project.id} board={board} />;
  return (
    <div className="p-6">
      <h1 className="font-semibold text-xl">{t("print.title")}</h1>
      <p className="sr-only">{t("board.loading")}</p>
      <Skeleton className="mt-4 h-96 w-full" />
    </div>
  );
}

function Ready({ board }: { board: WholeBoard }): ReactElement {
  const { t } = useTranslation();
  const { queries, desk, now, notify } = useServices();
  const { project } = board.frame;
  const [paper, setPaper] = useState<Paper>({
    size: "A4",
    turn: board.columns.length > 3 ? "landscape" : "portrait",
  });
  const [hasTexts, setTexts] = useState(false);
  const [openedAt] = useState(now);
  const workspace = useLive(queries.workspace);
  const descriptions = useDescriptions(board.columns, hasTexts);
  const across = columnsAcross(paper);
  const parts = useMemo(() => partsOf(board.columns, across), [board.columns, across]);
  const levels = board.columns.flatMap(({ ids }) => ids.map((id) => board.card(id)?.marking));
  const marking = effectiveMarking(workspace?.marking ?? { level: "NP", label: markingLabels.NP }, [
    project.marking,
    ...levels,
  ]);
  useShownMarking(marking.level);
  usePaper(paper);
  const print = async (): Promise<void> => {
    try {
      await desk.note("print", `${project.code} ${paper.size}`);
    } catch {
      notify({ kind: "error", text: t("shell.mishap.write-failed") });
    }
    window.print();
  };
  return (
    <div className="bg-canvas p-6 print:bg-surface print:p-0">
      <div className="mx-auto mb-5 grid max-w-3xl gap-3 print:hidden">
        <h1 tabIndex={-1} className="font-semibold text-xl">
          {t("print.title")}
        </h1>
        <p className="text-ink-2">{t("print.hint")}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label={t("print.paper")}>
            <Select
              value={paper.size}
              onValue={(size) => setPaper({ ...paper, size })}
              options={(["A4", "A3"] as const).map((value) => ({ value, label: value }))}
            />
          </Field>
          <Field label={t("print.turn")}>
            <Select
              value={paper.turn}
              onValue={(turn) => setPaper({ ...paper, turn })}
              options={(["portrait", "landscape"] as const).map((value) => ({
                value,
                label: t(`print.turns.${value}`),
              }))}
            />
          </Field>
        </div>
        <Checkbox label={t("print.descriptions")} checked={hasTexts} onChecked={setTexts} />
        <div className="flex flex-wrap gap-2">
          <Button look="primary" icon={<Printer aria-hidden />} onClick={() => void print()}>
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
        <PrintTitle
          board={board}
          marking={marking}
          isFictional={workspace?.fictional === true || project.fictional}
          now={openedAt}
        />
        <PrintSheet board={board} parts={parts} across={across} descriptions={descriptions} />
      </section>
    </div>
  );
}
