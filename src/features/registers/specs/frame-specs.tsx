import type { Row } from "@/domain/change";
import type { RegisterSpec } from "@/features/pieces/plan/register/register-spec";
import { useKnownDate } from "@/features/pieces/plan/use-known-date";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { described } from "../parts/described";
import { healthColumn, type Streams } from "../parts/health-column";
import { Lines } from "../parts/lines";
import { fieldsIn, wordsOf } from "../parts/register-words";

/** Strategic objectives, with the aims that each holds (F8). */
export function useObjectiveSpec(streams: Streams): RegisterSpec<Row<"objective">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const date = useKnownDate();
  return {
    table: "objective",
    ...wordsOf(t, "objective"),
    nameOf: ({ name }) => name,
    columns: [
      healthColumn(t, streams),
      {
        key: "aims",
        title: t("plan.registers.field.aims"),
        cell: ({ aims = [] }) => <Lines items={aims} />,
      },
      {
        key: "targetOn",
        title: t("plan.registers.field.targetOn"),
        cell: ({ targetOn }) => (targetOn ? date(targetOn) : null),
        sort: ({ targetOn }) => targetOn?.on ?? null,
      },
    ],
    words: ({ aims = [] }) => aims,
    fields: [field.named, field.lines("aims"), field.date("targetOn")],
    blank: { name: "", aims: [], targetOn: null },
    isOrdered: true,
  };
}

/** Foundation axes, with what is meant by each and the share of capacity that is meant for it (F11). */
export function usePillarSpec(streams: Streams): RegisterSpec<Row<"pillar">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  const format = useFormat();
  const date = useKnownDate();
  return {
    table: "pillar",
    ...wordsOf(t, "pillar"),
    nameOf: ({ name }) => name,
    subtitle: ({ description }) => described(description),
    columns: [
      healthColumn(t, streams),
      {
        key: "examples",
        title: t("plan.registers.field.examples"),
        cell: ({ examples = [] }) => format.list(examples),
      },
      {
        key: "startedOn",
        title: t("plan.registers.field.startedOn"),
        cell: ({ startedOn }) => date(startedOn),
        sort: ({ startedOn }) => startedOn?.on ?? null,
      },
      {
        key: "share",
        title: t("plan.registers.field.share"),
        align: "right",
        cell: ({ share }) => (typeof share === "number" ? format.percent(share) : ""),
        sort: ({ share }) => share ?? null,
      },
    ],
    words: ({ description }) => [description],
    fields: [
      field.named,
      field.text("description"),
      field.lines("examples"),
      field.date("startedOn"),
      {
        key: "share",
        label: t("plan.registers.field.share"),
        hint: t("plan.registers.hint.share"),
        kind: "share",
      },
    ],
    blank: { name: "", description: "", examples: [], startedOn: null, share: null },
    isOrdered: true,
  };
}

/** Drivers, which carry all axes and are none (F4). */
export function useDriverSpec(): RegisterSpec<Row<"driver">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  return {
    table: "driver",
    ...wordsOf(t, "driver"),
    nameOf: ({ name }) => name,
    columns: [],
    fields: [field.named],
    blank: { name: "" },
    isOrdered: true,
  };
}

/** Business lines, each with its own roadmap (F9). */
export function useBusinessLineSpec(): RegisterSpec<Row<"businessLine">> {
  const { t } = useTranslation();
  const field = fieldsIn(t);
  return {
    table: "businessLine",
    ...wordsOf(t, "businessLine"),
    nameOf: ({ name }) => name,
    columns: [
      { key: "roadmap", title: t("plan.registers.field.roadmap"), cell: ({ roadmap }) => described(roadmap) },
    ],
    words: ({ roadmap }) => [roadmap],
    fields: [field.named, field.text("roadmap")],
    blank: { name: "", roadmap: "" },
    isOrdered: true,
  };
}
