import type { Translate } from "@/i18n/i18n";
import type { Frame } from "@/storage/queries/frame";

/** What a place is called; undefined for a sprint that is no more. */
export function placeName(t: Translate, frame: Frame, place: string): string | undefined {
  switch (place) {
    case "backlog":
    case "flow":
    case "archive":
    case "trash":
      return t(`card.place.${place}`);
    default:
      return frame.sprints.find((sprint) => sprint.id === place)?.name;
  }
}
