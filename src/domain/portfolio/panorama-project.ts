import type { Panorama, Phase } from "../model/planning";
import type { Budget, KnownDate } from "../model/vocabulary";

/** A project as the State's list of large IT projects tells of it. */
export type PanoramaProject = {
  readonly name: string;
  readonly phase: Phase;
  readonly startOn: KnownDate | null;
  readonly estimated: Budget;
  readonly panorama: Panorama;
};
