import type { PaletteName } from "@/ui/palette";

/** A colour by its meaning; each has a value of its own in both themes and on paper. */
export type Tone = "ink" | "soft" | "accent" | "ok" | "warn" | "danger" | PaletteName;

/** How a face is drawn, so that neighbours differ on a grey printer too. */
export type Texture = "plain" | "hatched" | "dotted" | "crossed" | "lined" | "outlined";
export type Fill = { readonly tone: Tone; readonly texture?: Texture };

/** The shape of a dot, which tells dots apart where colours do not. */
export type Mark = "disc" | "ring" | "square" | "diamond";

export type Point = { readonly x: number; readonly y: number };

/** Across: instants, or slots of equal width that are numbered from 0. */
export type Across =
  | {
      readonly kind: "time";
      readonly from: number;
      readonly to: number;
      /** All that might be written; as many are as there is room for. */
      readonly marks: readonly { readonly at: number; readonly label: string }[];
      /** Spans drawn behind everything: days on which nobody works. They have a key. */
      readonly shades?: readonly { readonly from: number; readonly to: number }[];
    }
  | {
      readonly kind: "slots";
      readonly labels: readonly string[];
      /** The labels are names, of which none says what another one is: all are written, in lines as wide as a slot. */
      readonly isNamed?: boolean;
      readonly title?: string;
      /** Slots drawn on another ground. */
      readonly shades?: readonly number[];
    };

/** Upwards, from 0; `log` from the least value above 0, for times that differ a thousandfold. */
export type Upwards = {
  readonly most: number;
  readonly title: string;
  readonly say: (value: number) => string;
  /** No marks between whole numbers. */
  readonly isWhole?: boolean;
  readonly log?: { readonly least: number };
  /** Heights with names in place of numbers: what lies there is one thing each. */
  readonly lanes?: readonly { readonly at: number; readonly label: string }[];
  /** The longest name on all sheets of a drawing: each leaves as much room, so that instants stand under each other. */
  readonly longest?: string;
};

export type Layer =
  | {
      readonly kind: "line";
      readonly tone: Tone;
      readonly form: "step" | "straight";
      readonly dash?: string;
      readonly width?: number;
      readonly points: readonly Point[];
      /** Written at its end, instead of in a legend. */
      readonly label?: string;
      /** Marks the end: where it stands now. */
      readonly hasEnd?: boolean;
    }
  | {
      readonly kind: "bands";
      readonly xs: readonly number[];
      readonly bands: readonly {
        readonly fill: Fill;
        readonly label: string;
        readonly low: readonly number[];
        readonly high: readonly number[];
      }[];
    }
  | {
      readonly kind: "bars";
      /** How many stand beside each other in a slot. */
      readonly beside: number;
      readonly bars: readonly {
        readonly slot: number;
        /** Which of those beside each other, from 0. */
        readonly turn: number;
        readonly from: number;
        readonly to: number;
        readonly fill: Fill;
        readonly label?: string;
      }[];
    }
  | {
      /** How long something went on, one height each. */
      readonly kind: "spells";
      readonly spells: readonly {
        readonly from: number;
        readonly to: number;
        readonly at: number;
        readonly fill: Fill;
      }[];
    }
  | {
      readonly kind: "dots";
      readonly dots: readonly (Point & {
        readonly tone: Tone;
        readonly form?: Mark;
        readonly size?: number;
      })[];
    }
  | {
      readonly kind: "level";
      readonly y: number;
      readonly label: string;
      readonly tone: Tone;
      readonly dash?: string;
    }
  | {
      /** From where to where something goes, all across, behind what is drawn later. */
      readonly kind: "span";
      readonly low: number;
      readonly high: number;
      readonly label: string;
      readonly tone: Tone;
    }
  | {
      readonly kind: "moment";
      readonly x: number;
      readonly label: string;
      readonly tone: Tone;
      readonly dash?: string;
      /** On which side of it the label stands, if there is room: so that two neighbours do not write over each other. */
      readonly side?: "left" | "right";
      /** In which line of labels above the drawing: 1 = the upper one. */
      readonly row?: 0 | 1;
    }
  | {
      readonly kind: "note";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly tone: Tone;
    };

/** A place on the chart that focus and pointer find, and what is said there. The same row of the table says the same. */
export type Stop = Point & {
  /** Which row of the table it is. */
  readonly row: number;
  readonly title: string;
  readonly lines: readonly string[];
  /** What lies behind it, for who asks: ids of cards. */
  readonly ids?: readonly string[];
};

/** A name and how it is drawn, for where labels on the chart have no room. */
export type Key = {
  readonly label: string;
  readonly fill?: Fill;
  readonly dash?: string;
  readonly tone?: Tone;
  readonly mark?: Mark;
  /** The ground of what is shaded; with a tone, of a span. */
  readonly isShade?: boolean;
};

/** All that a chart draws, in numbers and finished words: the same on the screen, on paper and in a file. */
export type ChartSpec = {
  readonly across: Across;
  readonly upwards: Upwards;
  readonly layers: readonly Layer[];
  /** From left to right. */
  readonly stops: readonly Stop[];
  readonly keys: readonly Key[];
};
