import type { Row } from "@/domain/change";
import type { EpicId } from "@/domain/model/ids";
import { cellId } from "@/domain/portfolio/program/grid";
import type { LandedFocus } from "@/features/pieces/plan/landed-focus";
import { navigate, withQuery } from "@/features/route";
import type { Services } from "@/features/services";
import { comboWords } from "@/features/shortcuts/key-words";
import { shortcuts } from "@/features/shortcuts/shortcut-table";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { MenuEntry } from "@/ui/popup/menu-entry";
import type { Program } from "../program-context";
import { unplannedId } from "./layout";
import { effectWords, planCommand, refusalOf } from "./move-epic";
import { cellName, cellOf, epicName, placeOf, rowName } from "./places";

type Hands = {
  readonly program: Program;
  readonly epic: Row<"epic">;
  readonly services: Services;
  readonly t: Translate;
  readonly format: Format;
  readonly focus: LandedFocus;
  readonly onLinkFrom: (epicId: EpicId) => void;
};

const [linking] = shortcuts.dependency.combos;

/** What the menu of an epic offers: every outcome of a drag by name (B19). */
export function epicEntries(hands: Hands): readonly MenuEntry[] {
  const { epic, t, onLinkFrom } = hands;
  const span = epic.span ?? 1;
  const isPlanned = (epic.iterationId ?? null) !== null;
  return [
    {
      kind: "action",
      label: t("plan.program.card.open"),
      onPick: () => navigate(withQuery({ epic: epic.id })),
    },
    {
      kind: "action",
      label: t("plan.program.card.newLink"),
      writes: true,
      onPick: () => navigate(withQuery({ epic: epic.id, add: "link" })),
    },
    {
      kind: "action",
      label: t("plan.program.card.linkFrom"),
      keys: { shown: comboWords(linking, t).replaceAll(" + ", " "), combo: linking },
      writes: true,
      onPick: () => onLinkFrom(epic.id),
    },
    { kind: "submenu", label: t("plan.program.card.planIn"), writes: true, entries: iterationEntries(hands) },
    { kind: "submenu", label: t("plan.program.card.toRow"), writes: true, entries: rowEntries(hands) },
    ...(isPlanned
      ? ([
          {
            kind: "action",
            label: t("plan.program.card.longer"),
            writes: true,
            onPick: () => stretch(hands, span + 1),
          },
          ...(span > 1
            ? [
                {
                  kind: "action" as const,
                  label: t("plan.program.card.shorter"),
                  writes: true,
                  onPick: () => stretch(hands, span - 1),
                },
              ]
            : []),
        ] satisfies MenuEntry[])
      : []),
  ];
}

function iterationEntries(hands: Hands): readonly MenuEntry[] {
  const { program, epic, t } = hands;
  const row = rowOf(hands);
  const here = cellOf(program, epic.id);
  const cells = program.board.columns.map(({ iteration }) => ({
    cell: cellId(row, iteration.id),
    label: iteration.name,
  }));
  return [...cells, { cell: unplannedId, label: t("plan.program.card.unplan") }].map(({ cell, label }) => ({
    kind: "action",
    label: cell === here && cell !== unplannedId ? t("plan.program.card.here", { name: label }) : label,
    checked: cell === here,
    onPick: () => void moveTo(hands, cell),
  }));
}

function rowEntries(hands: Hands): readonly MenuEntry[] {
  const { program, epic, t } = hands;
  const here = cellOf(program, epic.id);
  const [hereRow] = here.split("|");
  const iterationId = placeOf(program, here)?.iterationId ?? program.board.columns[0]?.iteration.id;
  if (iterationId === undefined) return [];
  return program.board.rows.map((row) => ({
    kind: "action",
    label: rowName(t, row),
    checked: row.id === hereRow,
    disabledReason: refusalOf(t, program, epic, { row, iterationId }) ?? undefined,
    onPick: () => void moveTo(hands, cellId(row.id, iterationId)),
  }));
}

/** The row of an epic, also while it is planned nowhere. */
function rowOf({ program, epic }: Hands): string {
  const [row] = cellOf(program, epic.id).split("|");
  if (row !== undefined && row !== unplannedId) return row;
  const own = program.board.rows.filter(({ project }) => project.id === epic.projectId);
  return (own.find(({ team }) => team?.id === epic.teamId) ?? own[0])?.id ?? "";
}

/** The same sentence as after a drag, effect included. */
async function moveTo({ program, epic, services, t, format, focus }: Hands, cell: string): Promise<void> {
  const place = placeOf(program, cell);
  if (place === undefined) return;
  const said = t("plan.program.drag.dropped", {
    epic: epicName(program, epic),
    cell: cellName(t, program, cell),
    from: cellName(t, program, cellOf(program, epic.id)),
    effect: effectWords({ t, format }, program, epic, cell),
  });
  if (await services.act(planCommand(epic, place), said)) focus.promise(epic.id, cell);
}

function stretch({ program, epic, services, t }: Hands, span: number): void {
  const said = `${epicName(program, epic)}, ${t("plan.program.card.spans", { count: span })}`;
  void services.act({ type: "epic/plan", epicIds: [epic.id], fields: { span } }, said);
}
