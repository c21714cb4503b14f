import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { CardId, ProjectId } from "@/domain/model/ids";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { quiet } from "@/lib/quiet";
import { watched } from "@/lib/watched";
import type { CardDetails } from "@/storage/queries/card-sheet";
import type { Face } from "@/storage/queries/face";
import type { Frame } from "@/storage/queries/frame";
import type { Parts } from "./sheet-context";

export type OpenCard = {
  readonly card: Face;
  /** Undefined until it was read: behind the first frame, and before the other parts. */
  readonly description: string | undefined;
  readonly parts: Parts | undefined;
  /** `deleted`: the row says so, and the rest is the last that was read before. */
  readonly state: "here" | "trashed" | "deleted";
};

/**
 * The card that a key names, as it stands, and as it last stood once it is gone: its text can still be copied.
 * Undefined until it is known, null when no card bears the key. What the board holds of it is there at once; the rows
 * have the last word, in one question, since every answer is a frame.
 */
export function useCard(key: string): OpenCard | null | undefined {
  const { cardByKey, queries } = useServices();
  // What the board said when the sheet was opened: from then on the card is followed by its rows.
  const face = useMemo(() => cardByKey(key), [cardByKey, key]);
  const faceId = face?.id;
  const text = useTextSoon(faceId);
  const read = useCallback(async () => {
    const cardId = faceId ?? (await queries.cardIdByKey(key));
    return { cardId, details: cardId ? await queries.cardDetails(cardId) : undefined };
  }, [queries, key, faceId]);
  const found = useLive(read);
  const [last, setLast] = useState<CardDetails>();
  if (found?.details && found.details !== last) setLast(found.details);
  const isGone = found !== undefined && found.details === undefined;
  const details = found?.details ?? (isGone && last?.card.id === found.cardId ? last : undefined);
  const card = details?.card ?? (found === undefined ? face : undefined);
  const state = isGone ? "deleted" : card?.place === "trash" ? "trashed" : "here";
  const open = useMemo(
    () => card && ({ card, description: details?.description ?? text, parts: details, state } as const),
    [card, details, text, state],
  );
  return open ?? (found === undefined ? undefined : null);
}

/** The description of a card that is drawn already: one row, asked for while it is drawn and not behind it. */
function useTextSoon(id: CardId | undefined): string | undefined {
  const { queries } = useServices();
  const text = useMemo(() => {
    const known = watched<string | undefined>(undefined);
    // Without an answer it comes with the other parts, whose failure is told.
    if (id !== undefined) queries.descriptions([id]).then((texts) => known.set(texts.get(id) ?? ""), quiet);
    return known;
  }, [queries, id]);
  // A store and no state: what it says is drawn in the task that brings it, where a state would wait for the next one.
  return useSyncExternalStore(text.subscribe, text.get);
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
