import { type ReactElement, useMemo, useState } from "react";
import type { CardId, ColumnId } from "@/domain/model/ids";
import { type LaneField, laneFields } from "@/domain/rules/lane-values";
import { isLaneField, type Lane, laneOf, lanesOf } from "@/features/pieces/lanes";
import { useCardWords } from "@/features/pieces/use-card-words";
import { navigate, useHashQuery, withQuery } from "@/features/route";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import { Field } from "@/ui/form/field";
import { Select } from "@/ui/form/select";
import type { Paper } from "../paper";
import type { WholeBoard } from "../use-whole-board";
import { PaperFrame } from "./paper-frame";
import { SprintField, usePrintedSprint } from "./sprint-field";

/** A sprint by status, cut into lanes: a table whose head comes again on each page. */
export function LanesPaper({ board }: { board: WholeBoard }): ReactElement {
  const { t } = useTranslation();
  const { frame } = board;
  const [paper, setPaper] = useState<Paper>({ size: "A4", turn: "landscape" });
  const sprint = usePrintedSprint(frame);
  const asked = useHashQuery().get("lane");
  const field: LaneField = isLaneField(asked) ? asked : "epic";
  const cards = useMemo(() => {
    const ids: readonly CardId[] = board.columns.find(({ place }) => place === sprint?.id)?.ids ?? [];
    return ids.map((id) => board.card(id)).filter((card) => card !== undefined);
  }, [board, sprint]);
  const lanes = useMemo(() => lanesOf(field, frame, { cards, t }), [field, frame, cards, t]);
  return (
    <PaperFrame
      project={frame.project}
      of="lanes"
      hint={t("print.lanes.hint")}
      paper={paper}
      onPaper={setPaper}
      levels={cards.map(({ marking }) => marking)}
      options={
        <>
          <SprintField frame={frame} sprint={sprint} />
          <Field label={t("status.lanes.menu")}>
            <Select
              value={field}
              onValue={(lane) => navigate(withQuery({ lane }), { replace: true })}
              options={laneFields.map((value) => ({ value, label: t(`status.lanes.field.${value}`) }))}
            />
          </Field>
        </>
      }
    >
      {cards.length === 0 ? (
        <p className="mt-3">
          {t(sprint?.state.phase === "closed" ? "print.lanes.closed" : "print.lanes.none")}
        </p>
      ) : null}
      {cards.length > 0 && sprint ? (
        <LaneTable name={sprint.name} lanes={lanes} field={field} cards={cards} frame={frame} />
      ) : null}
    </PaperFrame>
  );
}

interface LaneTableProps {
  readonly name: string;
  readonly lanes: readonly Lane[];
  readonly field: LaneField;
  readonly cards: readonly Face[];
  readonly frame: Frame;
}

function LaneTable({ name, lanes, field, cards, frame }: LaneTableProps): ReactElement {
  const { t } = useTranslation();
  const { columns } = frame;
  const inCell = (lane: string, columnId: ColumnId): readonly Face[] =>
    cards.filter((card) => card.columnId === columnId && laneOf(field, card, frame) === lane);
  const shown = lanes.filter(({ key }) => cards.some((card) => laneOf(field, card, frame) === key));
  return (
    <table className="mt-3 w-full table-fixed border-collapse text-[10.5px] leading-[1.35]">
      <caption className="pb-1 text-left font-semibold text-[15px]">{name}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className="border border-line-strong px-1.5 py-1 text-left">
              {column.name}
              <span className="font-normal text-ink-2">
                {` · ${cards.filter(({ columnId }) => columnId === column.id).length}`}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((lane) => (
        <tbody key={lane.key}>
          <tr className="break-after-avoid">
            <th
              scope="rowgroup"
              colSpan={columns.length}
              className="border border-line-strong bg-sunken px-1.5 py-1 text-left"
            >
              {lane.name}
              <span className="font-normal text-ink-2">
                {` · ${t("common.count.card", { count: columns.reduce((sum, { id }) => sum + inCell(lane.key, id).length, 0) })}`}
              </span>
            </th>
          </tr>
          <tr>
            {columns.map(({ id }) => (
              <td key={id} className="border border-line-strong px-1.5 py-1 align-top">
                {inCell(lane.key, id).map((card) => (
                  <LaneCard key={card.id} card={card} frame={frame} />
                ))}
              </td>
            ))}
          </tr>
        </tbody>
      ))}
    </table>
  );
}

function LaneCard({ card, frame }: { card: Face; frame: Frame }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useCardWords();
  const facts = [
    card.points === null ? "" : words.points(card.points, frame.project.unit),
    format.list(card.assignees.flatMap((id) => frame.peopleById.get(id)?.name ?? [])),
    card.blocked === null ? "" : `${t("board.card.blocked")} ${card.blocked.reason}`.trim(),
  ].filter((fact) => fact !== "");
  return (
    <p
      className={`mb-1 break-inside-avoid wrap-break-word ${card.blocked === null ? "" : "border-l-2 pl-1"}`}
    >
      <span className="font-mono text-ink-2">{`${frame.project.code}-${card.number}`}</span> {card.title}
      {facts.length === 0 ? null : <span className="block text-ink-2">{facts.join(" · ")}</span>}
    </p>
  );
}
