import type { Services } from "@/features/services";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n/i18n";
import type { DragMachine } from "@/ui/drag/drag-machine";
import type { Board } from "../board-context";

/** What it takes to do something with the cards of a board, and to say so. */
export type Hands = {
  readonly board: Board;
  readonly services: Services;
  readonly machine: DragMachine;
  readonly t: Translate;
  readonly format: Format;
};
