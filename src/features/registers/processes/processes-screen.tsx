import { CircleCheck, CircleDashed, FileText, FileUp } from "lucide-react";
import { type ReactElement, useCallback, useState } from "react";
import type { Row } from "@/domain/change";
import type { ProcessState } from "@/domain/model/registers";
import { isPast } from "@/domain/portfolio/known-span";
import { PlanFrame } from "@/features/pieces/plan/plan-frame";
import { Register } from "@/features/pieces/plan/register/register";
import type { ColumnSpec, RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useServices } from "@/features/services";
import { usePlan } from "@/features/use-plan";
import { useTranslation } from "@/i18n/words";
import { dayHere } from "@/lib/day-at";
import { Pill } from "@/ui/badge/pill";
import { Button } from "@/ui/button";
import { lazyPart } from "@/ui/lazy-part";
import { byState } from "../parts/by-state";
import { choicesOf, nameIn } from "../parts/choices-of";
import { described } from "../parts/described";
import { fieldsIn } from "../parts/register-words";
import { TargetPanel } from "./target-panel";

/** The processes of the business lines, against the target that was wished for or promised. */
export function ProcessesScreen(): ReactElement {
  const { t } = useTranslation();
  return (
    <PlanFrame title={t("shell.plan.processes")}>
      {(portfolio) => <Processes portfolio={portfolio} />}
    </PlanFrame>
  );
}

const LazyImport = lazyPart(async () => ({ default: (await import("./import/import-dialog")).ImportDialog }));

function Processes({ portfolio }: { portfolio: Row<"portfolio"> }): ReactElement | null {
  const { t } = useTranslation();
  const rows = usePlan(useCallback((plan) => plan.rows("process", "businessLine"), []));
  const lines = (rows?.businessLine ?? []).filter(({ portfolioId }) => portfolioId === portfolio.id);
  const spec = useProcessSpec(lines);
  const [isImporting, setImporting] = useState(false);
  if (rows === undefined) return null;
  const processes = rows.process.filter(({ portfolioId }) => portfolioId === portfolio.id);
  return (
    <>
      <Register
        spec={spec}
        portfolioId={portfolio.id}
        rows={processes}
        above={<TargetPanel portfolio={portfolio} processes={processes} />}
        actions={
          <Button writes icon={<FileUp aria-hidden />} onClick={() => setImporting(true)}>
            {t("plan.processImport.open")}
          </Button>
        }
      />
      {isImporting ? (
        <LazyImport register={{ portfolio, processes, lines }} onClose={() => setImporting(false)} />
      ) : null}
    </>
  );
}

const marks = {
  paper: { tone: "plain", Icon: FileText },
  partial: { tone: "warn", Icon: CircleDashed },
  digital: { tone: "ok", Icon: CircleCheck },
} as const;

function StateMark({ state }: { state: ProcessState }): ReactElement {
  const { t } = useTranslation();
  const { tone, Icon } = marks[state];
  return (
    <Pill size="s" tone={tone} icon={<Icon aria-hidden />}>
      {t(`plan.registers.processState.${state}`)}
    </Pill>
  );
}

/** In the address, a process of no business line. */
const none = "none";

function useProcessSpec(lines: readonly Row<"businessLine">[]): RegisterSpec<Row<"process">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const states = (["paper", "partial", "digital"] as const).map((value) => ({
    value,
    label: t(`plan.registers.processState.${value}`),
  }));
  return {
    table: "process",
    title: t("plan.registers.process.title"),
    hint: t("plan.registers.process.hint"),
    add: t("plan.registers.process.add"),
    empty: t("plan.registers.process.empty"),
    emptyHint: t("plan.registers.process.emptyHint"),
    nameTitle: t("plan.registers.process.name"),
    nameOf: ({ name }) => name,
    columns: useProcessColumns(lines),
    words: ({ state, evidence }) => [t(`plan.registers.processState.${state}`), evidence],
    choices: [
      {
        key: "line",
        title: t("plan.registers.businessLine.name"),
        all: t("plan.registers.all.lines"),
        options: [...choicesOf(lines), { value: none, label: t("plan.registers.all.noLine") }],
        of: ({ businessLineId }) => businessLineId ?? none,
      },
      byState(t, states),
    ],
    fields: [
      field.named,
      {
        key: "businessLineId",
        label: t("plan.registers.businessLine.name"),
        kind: "choice",
        options: choicesOf(lines, t("plan.pieces.register.no")),
      },
      { key: "state", label: t("plan.registers.field.state"), kind: "choice", options: states },
      field.date("targetOn"),
      field.date("digitalOn"),
      field.text("evidence"),
    ],
    blank: { name: "", businessLineId: null, state: "paper", targetOn: null, digitalOn: null, evidence: "" },
  };
}

function useProcessColumns(lines: readonly Row<"businessLine">[]): readonly ColumnSpec<Row<"process">>[] {
  const { t } = useTranslation();
  const date = useKnownDate();
  const today = dayHere(useServices().now());
  const target = ({ targetOn, state }: Row<"process">) =>
    targetOn && state !== "digital" && isPast(targetOn, today)
      ? t("plan.registers.process.overdueOn", { date: date(targetOn) })
      : date(targetOn);

  return [
    {
      key: "line",
      title: t("plan.registers.businessLine.name"),
      cell: ({ businessLineId }) => nameIn(lines, businessLineId),
      sort: ({ businessLineId }) => nameIn(lines, businessLineId) || null,
    },
    {
      key: "state",
      title: t("plan.registers.field.state"),
      cell: ({ state }) => <StateMark state={state} />,
      sort: ({ state }) => ["paper", "partial", "digital"].indexOf(state),
    },
    {
      key: "targetOn",
      title: t("plan.registers.field.targetOn"),
      cell: target,
      sort: ({ targetOn }) => targetOn?.on ?? null,
    },
    {
      key: "digitalOn",
      title: t("plan.registers.field.digitalOn"),
      cell: ({ digitalOn }) => date(digitalOn),
      sort: ({ digitalOn }) => digitalOn?.on ?? null,
    },
    {
      key: "evidence",
      title: t("plan.registers.field.evidence"),
      cell: ({ evidence }) => described(evidence),
    },
  ];
}
