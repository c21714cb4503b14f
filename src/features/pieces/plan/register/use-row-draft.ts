import { useCallback, useRef, useState } from "react";
import type { Draft } from "@/features/pieces/drafts/draft";
import { useDraftSlot } from "@/features/pieces/drafts/use-draft-slot";
import { useLeftDraft } from "@/features/pieces/drafts/use-left-draft";
import type { Values } from "./register-spec";

export type RowDraft = {
  readonly values: Values;
  /** What differs from the row as it was. */
  readonly changed: Values;
  readonly write: (key: string, value: unknown) => void;
  /** Something that was left unsaved has been taken up. */
  readonly isTakenUp: boolean;
  /** Forgets what was typed and begins again. */
  readonly restart: () => void;
  /** What was typed is kept elsewhere now, or not wanted any more. */
  readonly forget: () => void;
  /** Changes when the fields have to be drawn anew. */
  readonly round: number;
};

/** What is being written of a row: closing the dialog by Escape loses nothing, it is there when one comes back (B73). */
export function useRowDraft(key: string, first: Values): RowDraft {
  const [before] = useState(first);
  const [changed, setChanged] = useState<Values>({});
  const [isTakenUp, setTakenUp] = useState(false);
  const [round, setRound] = useState(0);
  const isTouched = useRef(false);
  const slot = useDraftSlot(key);
  const tell = useCallback((draft: Draft) => {
    const left = readChanged(draft.text);
    if (isTouched.current || left === undefined) return false;
    setChanged(left);
    setTakenUp(true);
    setRound((now) => now + 1);
    return true;
  }, []);
  const leave = useLeftDraft(key, slot, tell);
  const write = (field: string, value: unknown): void => {
    isTouched.current = true;
    const next = { ...changed, [field]: value };
    if (isSame(value, before[field])) delete (next as Record<string, unknown>)[field];
    setChanged(next);
    if (Object.keys(next).length === 0) leave();
    else slot.keep(JSON.stringify(next), "");
  };
  const restart = (): void => {
    leave();
    setChanged({});
    setTakenUp(false);
    setRound(round + 1);
  };
  return { values: { ...before, ...changed }, changed, write, isTakenUp, restart, forget: leave, round };
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (one !== undefined && JSON.stringify(one) === JSON.stringify(other));
}

/** A draft is old text: nothing in it is taken on trust. */
function readChanged(text: string): Values | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? (read as Values) : undefined;
  } catch {
    return undefined;
  }
}
