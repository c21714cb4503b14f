import type { ReactElement } from "react";
import type { CardKind, Priority } from "@/domain/model/vocabulary";
import { useTranslation } from "@/i18n/words";
import { ParentRow } from "../kin/parent-row";
import { LabelsRow } from "../labels/labels-row";
import { closedSprintOf } from "../places";
import { useSheet } from "../sheet-context";
import { BlockedRow } from "./blocked-row";
import { Choice } from "./choice";
import { DueRow } from "./due-row";
import { EpicRow } from "./epic-row";
import { MarkingRow } from "./marking-row";
import { PeopleRow } from "./people-row";
import { PointsRow } from "./points-row";
import { PropertyRow, ReadRow } from "./property-row";
import { SpillsRow } from "./spills-row";
import { SprintRow } from "./sprint-row";
import { StatusRow } from "./status-row";
import { useEdit } from "./use-edit";

const kinds: readonly CardKind[] = ["userStory", "task", "bug", "enabler", "spike", "subtask"];
const priorities: readonly Priority[] = ["highest", "high", "medium", "low", "lowest"];
const none = "";

/** What the card says of itself in single words, each saved as it is chosen. */
export function Properties(): ReactElement {
  const { card, frame, mayEdit } = useSheet();
  // In a closed sprint the estimate is part of the record; the sprint's row says so.
  const mayEstimate = mayEdit && closedSprintOf(frame, card.place) === undefined;
  return (
    <div className="grid gap-0.5">
      <SprintRow />
      <SpillsRow />
      <StatusRow />
      <EpicRow />
      <PeopleRow />
      <PointsRow mayEstimate={mayEstimate} />
      <KindRow />
      <PriorityRow />
      <DueRow />
      <LabelsRow />
      <ParentRow />
      <BlockedRow />
      <MarkingRow />
    </div>
  );
}

function KindRow(): ReactElement {
  const { t } = useTranslation();
  const { card, frame, mayEdit } = useSheet();
  const edit = useEdit();
  const label = t("card.property.kind");
  if (!mayEdit) return <ReadRow label={label}>{t(`board.kind.${card.kind}`)}</ReadRow>;
  // A card keeps the kind that it has, also one that the project offers no more.
  const offered = kinds.filter((kind) => kind === card.kind || (frame.project.kinds?.includes(kind) ?? true));
  return (
    <PropertyRow label={label}>
      <Choice
        value={card.kind}
        options={offered.map((kind) => ({ value: kind, label: t(`board.kind.${kind}`) }))}
        onChoose={(kind) => edit({ kind }, label)}
      />
    </PropertyRow>
  );
}

function PriorityRow(): ReactElement {
  const { t } = useTranslation();
  const { card, mayEdit } = useSheet();
  const edit = useEdit();
  const label = t("card.property.priority");
  const words = (priority: Priority | null): string =>
    priority === null ? t("card.value.noPriority") : t(`card.priority.${priority}`);
  if (!mayEdit) return <ReadRow label={label}>{words(card.priority)}</ReadRow>;
  return (
    <PropertyRow label={label}>
      <Choice<Priority | typeof none>
        value={card.priority ?? none}
        options={[
          { value: none, label: words(null) },
          ...priorities.map((priority) => ({ value: priority, label: words(priority) })),
        ]}
        onChoose={(chosen) => edit({ priority: chosen === none ? null : chosen }, label)}
      />
    </PropertyRow>
  );
}
