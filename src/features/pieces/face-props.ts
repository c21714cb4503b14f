import type { MouseEvent } from "react";
import type { Card, Epic, Label, Person } from "@/domain/model/entities";
import type { DayText } from "@/domain/model/vocabulary";
import type { Density } from "@/features/services/density";

/** What a card's face shows beside its row. */
export interface CardSurroundings {
  readonly code: string;
  readonly unit: "points" | "hours";
  readonly epic: Pick<Epic, "name" | "colour"> | undefined;
  readonly people: readonly Pick<Person, "name" | "initials" | "colour">[];
  readonly labels: readonly Pick<Label, "name" | "colour">[];
  /** Days until it is due, when that is near or over and the card is not: negative when it is late. */
  readonly due: number | undefined;
  /** Sub-tasks and links; undefined for a card that has none. */
  readonly ties: { readonly links: number; readonly done: number; readonly children: number } | undefined;
  /** How often it was carried over from one sprint to another; undefined for never. */
  readonly spills?: number | undefined;
  /** How long it has been in its column; undefined where that is not told. */
  readonly age?: FaceAge | undefined;
  /** Since which day it is blocked, in the project's zone; undefined for a card that is not. */
  readonly blockedOn?: DayText | undefined;
  /** The name of its column. */
  readonly status: string | undefined;
}

/** Whole days in the column, and between which percentiles of the finished cards' cycle times its age lies. */
export type FaceAge = {
  readonly days: number;
  readonly band: "to-50" | "to-85" | "to-95" | "over-95" | null;
};

export interface CardFaceProps {
  readonly card: Card;
  readonly around: CardSurroundings;
  readonly href: string;
  readonly tabIndex: 0 | -1;
  /** Id of what else is to be said of the card when it has the focus. */
  readonly describedBy?: string;
  /** Opens the sheet; without it the link just leads to `href`. */
  readonly onOpen?: (event: MouseEvent<HTMLAnchorElement>) => void;
  /** The « … » of the card; absent where nothing may be changed. */
  readonly menu?: {
    readonly isOpen: boolean;
    readonly open: (button: HTMLElement, byKeyboard: boolean) => void;
  };
  /** A picture of a card that stands elsewhere in the page: bears no ids. */
  readonly isCopy?: boolean;
  readonly density?: Density;
}
