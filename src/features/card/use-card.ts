import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import type { CardDetails } from "@/storage/queries/card-sheet";
import type { Frame } from "@/storage/queries/frame";

/** Undefined until it is known, null when no card bears the key. */
export function useCardId(key: string): CardId | null | undefined {
  const { queries } = useServices();
  return useLive(useCallback(async () => (await queries.cardIdByKey(key)) ?? null, [queries, key]));
}

export type OpenCard = {
  readonly details: CardDetails;
  /** `deleted`: the row says so, and `details` is the last that was read before. */
  readonly state: "here" | "trashed" | "deleted";
};

/** A card as it stands, and as it last stood once it is gone: its text can still be copied. Null when there was none to read. */
export function useCard(cardId: CardId | null | undefined): OpenCard | null | undefined {
  const { queries } = useServices();
  const read = useCallback(
    async () => (cardId ? ((await queries.cardDetails(cardId)) ?? null) : null),
    [queries, cardId],
  );
  const found = useLive(read);
  const [last, setLast] = useState<CardDetails>();
  if (found && found !== last) setLast(found);
  const details = found ?? (last?.card.id === cardId ? last : undefined);
  const state = found === null ? "deleted" : details?.card.place === "trash" ? "trashed" : "here";
  const open = useMemo(() => details && ({ details, state } as const), [details, state]);
  if (open) return open;
  return cardId === undefined || (cardId !== null && found === undefined) ? undefined : null;
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
