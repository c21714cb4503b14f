import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { CardDetails } from "@/storage/queries/card-sheet";
import type { Frame } from "@/storage/queries/frame";

export type OpenCard = {
  readonly details: CardDetails;
  /** `deleted`: the row says so, and `details` is the last that was read before. */
  readonly state: "here" | "trashed" | "deleted";
};

/**
 * The card that a key names, as it stands, and as it last stood once it is gone: its text can still be copied.
 * Undefined until it is known, null when no card bears the key. One question, since every answer is a frame.
 */
export function useCard(key: string): OpenCard | null | undefined {
  const { queries } = useServices();
  const read = useCallback(async () => {
    const cardId = await queries.cardIdByKey(key);
    return { cardId, details: cardId ? await queries.cardDetails(cardId) : undefined };
  }, [queries, key]);
  const found = useLive(read);
  const [last, setLast] = useState<CardDetails>();
  if (found?.details && found.details !== last) setLast(found.details);
  const isGone = found !== undefined && found.details === undefined;
  const details = found?.details ?? (isGone && last?.card.id === found.cardId ? last : undefined);
  const state = isGone ? "deleted" : details?.card.place === "trash" ? "trashed" : "here";
  const open = useMemo(() => details && ({ details, state } as const), [details, state]);
  return open ?? (found === undefined ? undefined : null);
}

/** The frame of the card's project: what its sprints, columns, epics and people are called. Null when the project is gone. */
export function useFrame(projectId: ProjectId | null | undefined): Frame | null | undefined {
  const services = useServices();
  const picture = useMemo(() => (projectId ? services.picture(projectId) : undefined), [services, projectId]);
  const frame = useSyncExternalStore(picture?.onFrame ?? never, picture?.frame ?? nothing);
  return projectId === null ? null : frame;
}

const nothing = (): undefined => undefined;
const never = (): (() => void) => nothing;
