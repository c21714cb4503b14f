import type { Command } from "@/commands/command";
import { createDispatch, createPlanner, type Dispatch } from "@/commands/dispatch";
import { undoPreview } from "@/commands/journal/undo-preview";
import type { Services } from "@/features/services";
import type { VigieDatabase } from "@/storage/database";
import { createDexieStore } from "@/storage/dexie-store";
import type { Identity } from "@/storage/identity";
import { createHand } from "../boot/hand";
import { type WarnWorld, warning } from "./warning";

export type Door = {
  readonly dispatch: Dispatch;
  readonly foresee: Services["foresee"];
  /** What taking back would do; nothing is written. */
  readonly preview: (command: Command) => ReturnType<Services["previewUndo"]>;
};

export type DoorWorld = WarnWorld & {
  readonly db: VigieDatabase;
  readonly identity: Identity;
  readonly actor: () => string;
};

/** The one door for writes, with all that stands behind it: commands, journal, ranks, hashes. */
export function openDoor({ db, identity, actor, tell, t, undoDeed }: DoorWorld): Door {
  const store = createDexieStore(db);
  const hand = createHand(identity, actor);
  const planned = createPlanner(store, hand);
  return {
    dispatch: warning(createDispatch(store, hand), { tell, t, undoDeed }),
    foresee: planned,
    preview: async (command) => undoPreview(await planned(command)),
  };
}
