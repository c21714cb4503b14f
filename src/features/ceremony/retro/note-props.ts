import type { Row } from "@/domain/change";
import type { Frame } from "@/storage/queries/frame";
import type { Holding } from "./retro-board";

export type NoteProps = {
  readonly note: Row<"retroNote">;
  /** « Note 2 de Arrêter »: what a note is called, which has no name of its own. */
  readonly position: string;
  readonly all: readonly Row<"retroNote">[];
  readonly holding: Holding;
  readonly frame: Frame;
  readonly sprint: Row<"sprint">;
};
