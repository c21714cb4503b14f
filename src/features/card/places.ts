import type { Place } from "@/domain/model/vocabulary";
import type { Translate } from "@/i18n/i18n";
import type { Frame } from "@/storage/queries/frame";

/** The closed sprint that a card is in, if it is in one: nothing leaves it. */
export function closedSprintOf(frame: Frame, place: Place): Frame["sprints"][number] | undefined {
  return frame.sprints.find((sprint) => sprint.id === place && sprint.state.phase === "closed");
}

/** Where a card may go: the backlog, and each sprint that is not closed. */
export function openPlaces(
  t: Translate,
  frame: Frame,
): readonly { readonly place: Place; readonly name: string }[] {
  const sprints = frame.sprints.filter((sprint) => sprint.state.phase !== "closed");
  return [
    { place: "backlog", name: t("card.place.backlog") },
    ...sprints.map((sprint) => ({ place: sprint.id, name: sprint.name })),
  ];
}
